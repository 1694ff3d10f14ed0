package vn.giothong.eligibility;

public enum RuleUnit {
    YEARS,
    KG,
    ML,
    ML_PER_KG,
    WEEKS
}
