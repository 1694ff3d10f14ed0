package vn.giothong.account;

import static vn.giothong.account.Action.*;
import static vn.giothong.account.Reach.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each role may do and how far it reaches: one table, asked by {@link Access} alone. Reading goes wider than writing; the
 * level above approves and comments, it does not write in another's place.
 */
final class Rights {
    private static final Map<Role, Map<Action, Reach>> TABLE = new EnumMap<>(Role.class);

    static {
        give(
                Role.PROVINCE_ADMIN,
                Map.ofEntries(
                        Map.entry(WRITE_CHAPTER, SUBTREE),
                        Map.entry(READ_CLUB, SUBTREE),
                        Map.entry(TRANSFER_CLUB, SUBTREE),
                        Map.entry(READ_DONOR, SUBTREE),
                        Map.entry(READ_DRIVE, SUBTREE),
                        Map.entry(READ_DRIVE_PLAN, SUBTREE),
                        Map.entry(KEEP_RULES, SUBTREE),
                        Map.entry(READ_FUNDING, ALL),
                        Map.entry(READ_AWARD, SUBTREE),
                        Map.entry(KEEP_AWARD_RULES, SUBTREE),
                        Map.entry(READ_REPORT, SUBTREE),
                        Map.entry(RECOUNT_FIGURES, SUBTREE),
                        Map.entry(READ_CARE_FIGURES, SUBTREE),
                        Map.entry(KEEP_REPORT_CODES, SUBTREE)));
        give(
                Role.BLOOD_OFFICER,
                Map.ofEntries(
                        Map.entry(WRITE_CHAPTER, OWN),
                        Map.entry(READ_CLUB, SUBTREE),
                        Map.entry(WRITE_CLUB, OWN),
                        Map.entry(TRANSFER_CLUB, SUBTREE),
                        Map.entry(READ_DONOR, SUBTREE),
                        Map.entry(WRITE_DONOR, OWN),
                        Map.entry(MERGE_DONOR, SUBTREE),
                        Map.entry(HANDLE_REQUEST, SUBTREE),
                        Map.entry(READ_DRIVE, SUBTREE),
                        Map.entry(READ_DRIVE_PLAN, SUBTREE),
                        Map.entry(READ_DRIVE_PEOPLE, SUBTREE),
                        Map.entry(WRITE_DRIVE, OWN),
                        Map.entry(RUN_DESK, OWN),
                        Map.entry(APPROVE_DRIVE, SUBTREE),
                        // donations of its province are its to reconcile
                        Map.entry(HANDLE_LIST, SUBTREE),
                        Map.entry(APPLY_LIST, SUBTREE),
                        Map.entry(KEEP_RULES, SUBTREE),
                        Map.entry(READ_FUNDING, ALL),
                        Map.entry(WRITE_FUNDING, ALL),
                        Map.entry(READ_AWARD, SUBTREE),
                        Map.entry(PROPOSE_AWARD, OWN),
                        Map.entry(CHECK_AWARD, SUBTREE),
                        Map.entry(SEND_MESSAGE, SUBTREE),
                        Map.entry(READ_REPORT, SUBTREE),
                        Map.entry(SET_TARGET, SUBTREE),
                        Map.entry(SET_CLUB_TARGET, SUBTREE),
                        Map.entry(HAND_IN_REPORT, OWN),
                        Map.entry(APPROVE_REPORT, SUBTREE),
                        Map.entry(RECOUNT_FIGURES, SUBTREE),
                        Map.entry(READ_CARE_FIGURES, SUBTREE),
                        Map.entry(READ_CARE, OWN),
                        Map.entry(WRITE_CARE, OWN),
                        Map.entry(KEEP_STATIONS, SUBTREE),
                        Map.entry(KEEP_REPORT_CODES, SUBTREE),
                        Map.entry(REDEEM_CERTIFICATE, SUBTREE),
                        Map.entry(KEEP_CERTIFICATE_STOCK, ALL)));
        give(
                Role.AWARD_OFFICER,
                Map.ofEntries(
                        Map.entry(READ_CLUB, SUBTREE),
                        Map.entry(READ_DONOR, SUBTREE),
                        Map.entry(READ_DRIVE, SUBTREE),
                        Map.entry(READ_DRIVE_PLAN, SUBTREE),
                        Map.entry(READ_FUNDING, ALL),
                        Map.entry(WRITE_FUNDING, ALL),
                        Map.entry(READ_AWARD, SUBTREE),
                        Map.entry(PROPOSE_AWARD, SUBTREE),
                        Map.entry(CHECK_AWARD, SUBTREE),
                        Map.entry(DECIDE_AWARD, SUBTREE),
                        Map.entry(HAND_OVER_AWARD, SUBTREE),
                        Map.entry(KEEP_AWARD_RULES, SUBTREE),
                        Map.entry(READ_REPORT, SUBTREE)));
        give(
                Role.DISTRICT_OFFICER,
                Map.ofEntries(
                        Map.entry(WRITE_CHAPTER, OWN),
                        Map.entry(READ_CLUB, SUBTREE),
                        Map.entry(WRITE_CLUB, OWN),
                        Map.entry(TRANSFER_CLUB, SUBTREE),
                        Map.entry(READ_DONOR, SUBTREE),
                        Map.entry(WRITE_DONOR, OWN),
                        Map.entry(HANDLE_REQUEST, OWN),
                        Map.entry(READ_DRIVE, SUBTREE),
                        Map.entry(READ_DRIVE_PLAN, SUBTREE),
                        Map.entry(READ_DRIVE_PEOPLE, SUBTREE),
                        Map.entry(WRITE_DRIVE, OWN),
                        Map.entry(RUN_DESK, OWN),
                        Map.entry(APPROVE_DRIVE, BELOW),
                        Map.entry(HANDLE_LIST, OWN),
                        Map.entry(APPLY_LIST, SUBTREE),
                        Map.entry(READ_AWARD, SUBTREE),
                        Map.entry(READ_AWARD_TOTALS, SUBTREE),
                        Map.entry(PROPOSE_AWARD, OWN),
                        Map.entry(CHECK_AWARD, SUBTREE),
                        Map.entry(HAND_OVER_AWARD, SUBTREE),
                        Map.entry(SEND_MESSAGE, SUBTREE),
                        Map.entry(READ_REPORT, SUBTREE),
                        Map.entry(SET_TARGET, BELOW),
                        Map.entry(SET_CLUB_TARGET, SUBTREE),
                        Map.entry(HAND_IN_REPORT, OWN),
                        Map.entry(APPROVE_REPORT, BELOW),
                        Map.entry(READ_CARE_FIGURES, SUBTREE),
                        Map.entry(READ_CARE, SUBTREE),
                        Map.entry(WRITE_CARE, OWN),
                        Map.entry(KEEP_STATIONS, SUBTREE)));
        give(
                Role.COMMUNE_OFFICER,
                Map.ofEntries(
                        Map.entry(WRITE_CHAPTER, OWN),
                        Map.entry(READ_CLUB, SUBTREE),
                        Map.entry(WRITE_CLUB, OWN),
                        Map.entry(READ_DONOR, SUBTREE),
                        Map.entry(WRITE_DONOR, OWN),
                        Map.entry(HANDLE_REQUEST, OWN),
                        Map.entry(READ_DRIVE, SUBTREE),
                        Map.entry(READ_DRIVE_PLAN, SUBTREE),
                        Map.entry(READ_DRIVE_PEOPLE, SUBTREE),
                        Map.entry(WRITE_DRIVE, OWN),
                        Map.entry(RUN_DESK, OWN),
                        Map.entry(HANDLE_LIST, OWN),
                        Map.entry(READ_AWARD, SUBTREE),
                        Map.entry(PROPOSE_AWARD, OWN),
                        Map.entry(HAND_OVER_AWARD, OWN),
                        Map.entry(SEND_MESSAGE, SUBTREE),
                        Map.entry(READ_REPORT, SUBTREE),
                        Map.entry(SET_CLUB_TARGET, OWN),
                        Map.entry(HAND_IN_REPORT, OWN),
                        Map.entry(READ_CARE_FIGURES, SUBTREE),
                        Map.entry(READ_CARE, SUBTREE),
                        Map.entry(WRITE_CARE, OWN),
                        Map.entry(KEEP_STATIONS, OWN)));
        give(
                Role.CLUB_COORDINATOR,
                Map.ofEntries(
                        Map.entry(READ_CLUB, OWN),
                        Map.entry(WRITE_CLUB, OWN),
                        Map.entry(READ_DONOR, OWN),
                        Map.entry(READ_DRIVE, OWN),
                        Map.entry(READ_DRIVE_PLAN, OWN),
                        Map.entry(READ_DRIVE_PEOPLE, OWN),
                        Map.entry(WRITE_DRIVE, OWN),
                        Map.entry(RUN_DESK, OWN),
                        Map.entry(HANDLE_LIST, OWN),
                        Map.entry(READ_AWARD, OWN),
                        Map.entry(PROPOSE_AWARD, OWN),
                        Map.entry(SEND_MESSAGE, OWN),
                        Map.entry(READ_REPORT, OWN)));
        give(
                Role.TEAM_LEADER,
                Map.of(
                        READ_DRIVE, HOME,
                        READ_DRIVE_PLAN, HOME,
                        READ_CARE_FIGURES, OWN,
                        READ_CARE, OWN,
                        WRITE_CARE, OWN,
                        READ_PATIENT, OWN));
        give(
                Role.HOSPITAL,
                Map.of(
                        READ_DRIVE, OWN,
                        READ_DRIVE_PEOPLE, OWN,
                        RUN_DESK, OWN,
                        HANDLE_LIST, OWN,
                        READ_DEFERRAL_REASON, OWN,
                        READ_REPORT, OWN,
                        REDEEM_CERTIFICATE, ALL,
                        KEEP_CERTIFICATE_STOCK, OWN));
        give(
                Role.HEALTH_READER,
                Map.of(
                        READ_DRIVE, ALL,
                        READ_AWARD_TOTALS, ALL,
                        READ_REPORT, ALL,
                        ACCEPT_REPORT, ALL,
                        READ_CARE_FIGURES, ALL));
        give(Role.FINANCE_READER, Map.of(READ_SENT_FUNDING, ALL, READ_AWARD_TOTALS, ALL));
        give(
                Role.AUDITOR,
                Map.of(READ_LOGS, ALL, READ_FUNDING, ALL, READ_AWARD, ALL, READ_REPORT, ALL, RECOUNT_FIGURES, ALL));
        give(Role.SYSTEM_ADMIN, Map.of(MANAGE_ACCOUNTS, ALL));
        give(Role.DONOR, Map.of());
    }

    private Rights() {}

    private static void give(Role role, Map<Action, Reach> rights) {
        TABLE.put(role, rights.isEmpty() ? Map.of() : new EnumMap<>(rights));
    }

    static Optional<Reach> reach(Role role, Action action) {
        return Optional.ofNullable(TABLE.getOrDefault(role, Map.of()).get(action));
    }
}
