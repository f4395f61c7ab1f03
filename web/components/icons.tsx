import type { ReactElement, ReactNode } from "react";

type Icon = () => ReactElement;

/** Hairline pictures of 24 by 24; always beside a word, so that they are silent to a screen reader. */
function icon(drawing: ReactNode): Icon {
  return () => (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawing}
    </svg>
  );
}

export const TodayIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
  </>,
);
export const PeopleIcon = icon(
  <>
    <circle cx="9" cy="9" r="3.2" />
    <path d="M3 19c.4-3.4 2.8-5 6-5s5.6 1.6 6 5M15.5 6.2a3 3 0 0 1 0 5.6M17.5 14.4c2 .6 3.2 2.2 3.5 4.6" />
  </>,
);
export const MoreIcon = icon(<path d="M5 7h14M5 12h14M5 17h14" />);
export const SessionsIcon = icon(
  <>
    <rect x="4" y="5" width="16" height="15" rx="2" />
    <path d="M4 10h16M8.5 3v4M15.5 3v4" />
  </>,
);
export const NeighbourhoodIcon = icon(<path d="M3 11 8 6l5 5M5 9.5V19h6M11 19h9V9l-3.5-3-3 2.6M16 13v6" />);
export const OverviewIcon = icon(<path d="M4 20h16M7 16v-4M12 16V6M17 16V9" />);
export const ReportIcon = icon(<path d="M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM14 3v5h5M9 13h6M9 17h6" />);
export const StandInIcon = icon(<path d="M4 9h13l-3.5-3.5M20 15H7l3.5 3.5" />);
export const ImportIcon = icon(<path d="M12 4v10M8 10.5l4 4 4-4M4 17v3h16v-3" />);
export const RequestsIcon = icon(<path d="M4 13l2.5-8h11L20 13v6H4v-6ZM4 13h5l1 2h4l1-2h5" />);
export const WaitingIcon = icon(<path d="M7 4h10M7 20h10M8 4c0 5 8 6 8 11v5M16 4c0 5-8 6-8 11v5" />);
export const SettingsIcon = icon(
  <>
    <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
    <circle cx="16" cy="7" r="2.5" />
    <circle cx="8" cy="17" r="2.5" />
  </>,
);
export const HomeVisitIcon = icon(<path d="M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5M10 20v-6h4v6" />);
export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6" />
    <path d="m15.5 15.5 5 5" />
  </>,
);
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const MinusIcon = icon(<path d="M5 12h14" />);
export const DownIcon = icon(<path d="m6 9 6 6 6-6" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const PhoneIcon = icon(
  <path d="M6 3h3l1.5 5-2 1.5c1 2.5 2.5 4 5 5l1.5-2 5 1.5v3a2 2 0 0 1-2 2C10.5 19 4 12 4 5a2 2 0 0 1 2-2Z" />,
);
export const PrintIcon = icon(<path d="M7 8V3h10v5M7 17H4v-7h16v7h-3M7 14h10v7H7z" />);
export const BackIcon = icon(<path d="m14 6-6 6 6 6" />);
