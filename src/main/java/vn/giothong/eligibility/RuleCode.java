package vn.giothong.eligibility;

/** What a rule is about. */
public enum RuleCode {
    MIN_AGE,
    MAX_AGE,
    MIN_WEIGHT,
    /** Below this weight a smaller volume is the most. */
    LOW_WEIGHT_BELOW,
    LOW_WEIGHT_VOLUME,
    VOLUME_PER_KG,
    MAX_VOLUME,
    INTERVAL
}
