package vn.giothong.eligibility;

public enum RuleUnit {
    YEARS,
    KG,
    ML,
    ML_PER_KG,
    WEEKS,
    G_PER_L,
    MMHG,
    PER_MINUTE,
    GIGA_PER_L,
    PERCENT,
    MONTHS,
    DAYS,
    TIMES,
    HOURS
}
