package vn.giothong.account;

/** What may be done; who may do it where stands in {@link Rights}. */
public enum Action {
    /** Keep a chapter: its officers, its members by year, the chapters inside it that are no administrative areas. */
    WRITE_CHAPTER,
    READ_CLUB,
    WRITE_CLUB,
    /** Pass a club from one chapter to another, both in reach. */
    TRANSFER_CLUB,
    READ_DONOR,
    WRITE_DONOR,
    MERGE_DONOR,
    /** See a drive with its figures. */
    READ_DRIVE,
    /** See a drive that nobody has approved yet. */
    READ_DRIVE_PLAN,
    /** See the people of a drive by name. */
    READ_DRIVE_PEOPLE,
    /** Plan and change a drive, close it, register people. */
    WRITE_DRIVE,
    /** Approve or return a drive; never one's own. */
    APPROVE_DRIVE,
    /** Work at the desk and write down outcomes. */
    RUN_DESK,
    /** Upload a list, map its columns, resolve its rows: for whoever may write the drive and the province, not for the district above. */
    HANDLE_LIST,
    /** Apply a list or undo it. */
    APPLY_LIST,
    /** Read the medical reason of a deferral. */
    READ_DEFERRAL_REASON,
    /** Answer what donors ask of their records: copies, corrections, restriction, erasure. */
    HANDLE_REQUEST,
    /** Keep the rules of who may give: numbers, lengths of deferrals, bag sizes. */
    KEEP_RULES,
    /** See what awards are forecast to cost, and every proposal of the money. */
    READ_FUNDING,
    /** Keep the rates, forecast, and bring a proposal on its way. */
    WRITE_FUNDING,
    /** See proposals once they were sent. */
    READ_SENT_FUNDING,
    /** See award cases with the names. */
    READ_AWARD,
    /** See how many awards came to what, how promptly, and the money of a year; people stay unnamed. */
    READ_AWARD_TOTALS,
    /** Propose awards, nominate, take a proposal back. */
    PROPOSE_AWARD,
    /** Verify, review and submit what another proposed; return or reject it. */
    CHECK_AWARD,
    /** Write down what the authority decided, and what was paid. */
    DECIDE_AWARD,
    /** Write down that an award was handed over. */
    HAND_OVER_AWARD,
    /** Keep the rules of awards. */
    KEEP_AWARD_RULES,
    /** See figures of one's area; people stay unnamed. */
    READ_REPORT,
    /** Set how many units an area is to collect. */
    SET_TARGET,
    /** Set how many units the drives held with a club are to bring: for those of one's own chapter. */
    SET_CLUB_TARGET,
    /** Compile a chapter's report and hand it in. */
    HAND_IN_REPORT,
    /** Check, approve or return a report from below; open a locked period. */
    APPROVE_REPORT,
    /** Accept an approved report for the health department. */
    ACCEPT_REPORT,
    /** Have every stored figure counted again. */
    RECOUNT_FIGURES,
    /** See the register of stations and teams, what is covered and what it comes to; people stay unnamed. */
    READ_CARE_FIGURES,
    /** See a team's members and visits. */
    READ_CARE,
    /** Found a team, keep its members, plan visits and write them down. */
    WRITE_CARE,
    /** See the initials of the patients who were visited. */
    READ_PATIENT,
    /** Found, correct, confirm and close health stations. */
    KEEP_STATIONS,
    /** Keep the ids by which other systems know what has a code here. */
    KEEP_REPORT_CODES,
    /** Write to the donors of one's area or the members of one's club, by messages that they agreed to. */
    SEND_MESSAGE,
    /** Look a certificate up by its serial, and write down blood that was given back for it. */
    REDEEM_CERTIFICATE,
    /** Keep the stock of a collector's blank certificates. */
    KEEP_CERTIFICATE_STOCK,
    READ_LOGS,
    MANAGE_ACCOUNTS
}
