import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useLocationProperty } from "wouter/use-browser-location";
import { Notice } from "../../components/notice";

type Props = {
  /** Whom or what it is about; an address that ends with "#" and this goes to it. */
  readonly about: string;
  readonly question: ReactNode;
  readonly children: ReactNode;
};

/** Something that a person has to decide: said when it comes, and found from the list of what waits. */
export function Choose({ about, question, children }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [path, navigate] = useLocation();
  const wanted = useLocationProperty(() => window.location.hash);
  useEffect(() => {
    if (wanted !== `#${about}`) return;
    // A page that is gone to takes the focus first, and so does a dialog that closes.
    const soon = setTimeout(() => {
      place.current?.focus();
      navigate(path, { replace: true });
    });
    return () => clearTimeout(soon);
  }, [wanted, about, path, navigate]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="attention">
        <p role="status">{question}</p>
        <div className="row">{children}</div>
      </Notice>
    </div>
  );
}
