import type { ReactElement, ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Link } from "wouter";
import "./button.css";

type Look = "first" | "second" | "quiet" | "danger";

/** A verb. One `first` a page: what one most likely came to do. */
export function Button({ look = "second", className, ...rest }: ButtonProps & { look?: Look }): ReactElement {
  return (
    <AriaButton {...rest} className={`button button--${look} ${typeof className === "string" ? className : ""}`} />
  );
}

/** Looks like a button, goes to a page. */
export function ButtonLink({
  look = "second",
  to,
  children,
}: {
  look?: Look;
  to: string;
  children: ReactNode;
}): ReactElement {
  return (
    <Link href={to} className={`button button--${look}`}>
      {children}
    </Link>
  );
}
