import { i18n } from "@lingui/core";
import type { ReactElement, ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { CloseIcon } from "./icons";
import "./dialog.css";

type Props = {
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
  /** The button that opens it; without one, `isOpen` rules. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
};

/** One question over the page; Escape and a click beside it close it. */
export function Dialog({ title, children, trigger, isOpen, onOpenChange }: Props): ReactElement {
  const overlay = (
    <ModalOverlay className="dialog__ground" isDismissable>
      <Modal className="dialog__frame">
        <AriaDialog className="dialog">
          {({ close }) => (
            <>
              <header className="dialog__head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <AriaButton slot="close" className="control__button" aria-label={i18n.t("Sluiten")}>
                  <CloseIcon />
                </AriaButton>
              </header>
              {children(close)}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  const rule = isOpen === undefined ? {} : { isOpen };
  return (
    <DialogTrigger {...rule} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ?? <span hidden />}
      {overlay}
    </DialogTrigger>
  );
}
