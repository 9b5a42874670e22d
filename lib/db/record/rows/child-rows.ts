/** The child rows of the records being written, by table. */
import type { Prisma } from "@/lib/db/generated/client";

/** One list per table; they are inserted table by table, parents before children. */
export type ChildRows = {
  officialAlias: Prisma.OfficialAliasCreateManyInput[];
  role: Prisma.RoleCreateManyInput[];
  issueLink: Prisma.IssueLinkCreateManyInput[];
  claim: Prisma.ClaimCreateManyInput[];
  amount: Prisma.AmountCreateManyInput[];
  eventParticipant: Prisma.EventParticipantCreateManyInput[];
  scheduleRow: Prisma.ScheduleRowCreateManyInput[];
  eventIssue: Prisma.EventIssueCreateManyInput[];
  traveller: Prisma.TravellerCreateManyInput[];
  leg: Prisma.LegCreateManyInput[];
  meeting: Prisma.MeetingCreateManyInput[];
  tripIssue: Prisma.TripIssueCreateManyInput[];
  measureStep: Prisma.MeasureStepCreateManyInput[];
  stepSettlement: Prisma.StepSettlementCreateManyInput[];
  citation: Prisma.CitationCreateManyInput[];
};

export function emptyChildRows(): ChildRows {
  return {
    officialAlias: [],
    role: [],
    issueLink: [],
    claim: [],
    amount: [],
    eventParticipant: [],
    scheduleRow: [],
    eventIssue: [],
    traveller: [],
    leg: [],
    meeting: [],
    tripIssue: [],
    measureStep: [],
    stepSettlement: [],
    citation: [],
  };
}
