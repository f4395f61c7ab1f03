/** Who can be logged in. More will come; the database's domain role_name holds the same words. */
export enum Role {
  CASEWORKER = "CASEWORKER",
  MANAGER = "MANAGER",
  FUNDER = "FUNDER",
  ADMIN = "ADMIN",
  VOLUNTEER = "VOLUNTEER",
}

const everyone = [Role.CASEWORKER, Role.MANAGER, Role.FUNDER, Role.ADMIN, Role.VOLUNTEER] as const;
const withPeople = [Role.CASEWORKER, Role.MANAGER] as const;
const withSetUp = [Role.CASEWORKER, Role.MANAGER, Role.ADMIN] as const;

/** The one table of who may do what at all. Which rows is decided by the organisation (row-level security) and by reach. */
export const permissions = {
  "me.read": everyone,
  "account.read": [Role.ADMIN],
  "account.write": [Role.ADMIN],
  "colleague.read": [Role.MANAGER, Role.ADMIN],
  "term.read": withSetUp,
  "term.write": [Role.ADMIN],
  "place.read": withSetUp,
  "place.write": [Role.ADMIN],
  "track.read": withSetUp,
  "track.write": [Role.ADMIN],
  "assignment.write": [Role.MANAGER, Role.ADMIN],
  "participant.read": withPeople,
  "participant.write": withPeople,
  "consent.texts": [Role.ADMIN],
  "enrolment.write": withPeople,
  "goal.write": withPeople,
  "network.write": withPeople,
  "contribution.write": withPeople,
  "movement.write": withPeople,
  "reach.request": withPeople,
  "reach.decide": [Role.MANAGER],
  "session.read": withPeople,
  "session.write": withPeople,
  "attendance.write": withPeople,
  "call.write": withPeople,
  "initiative.read": withPeople,
  "initiative.write": withPeople,
  "note.read": withPeople,
  "note.write": withPeople,
  "measurement.read": withPeople,
  "measurement.write": withPeople,
  "instrument.write": [Role.ADMIN],
  "volunteer.read": withPeople,
  "volunteer.write": withPeople,
  "match.write": withPeople,
  "visit.log": [Role.VOLUNTEER],
  "day.read": withPeople,
  "overview.read": [Role.MANAGER],
  "report.draft": [Role.MANAGER],
  "report.freeze": [Role.MANAGER],
  "report.read": [Role.MANAGER, Role.FUNDER],
  "import.run": withPeople,
  "dossier.read": [Role.MANAGER],
  "mail.read": [Role.ADMIN],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** The roles that hold a permission, as the gate in the database takes them. */
export function rolesFor(permission: Permission): readonly Role[] {
  return permissions[permission];
}

/** What a role may do; the browser shows only that. */
export function permissionsOf(role: Role): Permission[] {
  const known = Object.keys(permissions) as Permission[];
  return known.filter((permission) => rolesFor(permission).includes(role));
}
