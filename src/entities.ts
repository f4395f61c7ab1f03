import { Account } from "./access/account.entity";
import { Invitation } from "./access/invitation.entity";
import { Organisation } from "./access/organisation.entity";
import { Term } from "./access/term.entity";
import { AuditEvent, Operation } from "./access/trail.entity";

/** Every entity; the test on migrations holds them against the database. */
export const entities = [Organisation, Account, Invitation, Term, Operation, AuditEvent];
