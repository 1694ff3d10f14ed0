package vn.giothong.account;

/** What somebody is for the system; what each may do stands in {@link Rights}. */
public enum Role {
    PROVINCE_ADMIN,
    BLOOD_OFFICER,
    AWARD_OFFICER,
    DISTRICT_OFFICER,
    COMMUNE_OFFICER,
    CLUB_COORDINATOR,
    TEAM_LEADER,
    HOSPITAL,
    HEALTH_READER,
    FINANCE_READER,
    AUDITOR,
    SYSTEM_ADMIN,
    DONOR
}
