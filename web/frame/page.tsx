import { i18n } from "@lingui/core";
import { useEffect, type ReactElement, type ReactNode } from "react";
import { Link } from "wouter";
import { BackIcon } from "../components/icons";
import "./page.css";

type Props = {
  readonly title: string;
  /** One line under the title: what this page is about. */
  readonly lead?: ReactNode;
  /** The page above this one. */
  readonly up?: { readonly path: string; readonly name: string };
  readonly actions?: ReactNode;
  readonly side?: ReactNode;
  /** For charts and wide tables; a list reads better when its ends are not far apart. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A title, the content, and on some pages a side column. */
export function Page({ title, lead, up, actions, side, isWide = false, children }: Props): ReactElement {
  useEffect(() => {
    document.title = `${title} · ${i18n.t("Meedoen")}`;
  }, [title]);
  return (
    <article className={side ? "page page--with-side" : isWide ? "page" : "page page--list"}>
      <header className="page__head">
        {up && (
          <Link href={up.path} className="page__up not-on-paper">
            <BackIcon />
            {up.name}
          </Link>
        )}
        <div className="row row--apart">
          <h1>{title}</h1>
          {actions && <div className="row not-on-paper">{actions}</div>}
        </div>
        {lead && <p className="page__lead">{lead}</p>}
      </header>
      <div className="page__body">{children}</div>
      {side && <aside className="page__side">{side}</aside>}
    </article>
  );
}

/** A part of a page with its heading. */
export function Part({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactElement {
  return (
    <section className="part">
      <div className="row row--apart">
        <h2>{title}</h2>
        {actions && <div className="row not-on-paper">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
