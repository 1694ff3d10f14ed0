package vn.giothong.eligibility;

/** What a rule is about, in which unit, and which of two numbers is the stricter. */
public enum RuleCode {
    MIN_AGE(RuleUnit.YEARS, Bound.LEAST),
    /** Completed years. */
    MAX_AGE(RuleUnit.YEARS, Bound.MOST),
    MIN_WEIGHT(RuleUnit.KG, Bound.LEAST),
    /** Below this weight a smaller volume is the most. */
    LOW_WEIGHT_BELOW(RuleUnit.KG, Bound.LEAST),
    LOW_WEIGHT_VOLUME(RuleUnit.ML, Bound.MOST),
    VOLUME_PER_KG(RuleUnit.ML_PER_KG, Bound.MOST),
    MAX_VOLUME(RuleUnit.ML, Bound.MOST),
    /** From this weight on apheresis may take more. */
    HIGH_WEIGHT_FROM(RuleUnit.KG, Bound.LEAST),
    HIGH_WEIGHT_VOLUME(RuleUnit.ML, Bound.MOST),
    BAG_SIZE(RuleUnit.ML, Bound.MOST),
    /** After the component given last. */
    INTERVAL(RuleUnit.WEEKS, Bound.LEAST),
    MIN_HAEMOGLOBIN(RuleUnit.G_PER_L, Bound.LEAST),
    /** For more than this volume more haemoglobin is asked. */
    HAEMOGLOBIN_LARGE_ABOVE(RuleUnit.ML, Bound.MOST),
    MIN_HAEMOGLOBIN_LARGE(RuleUnit.G_PER_L, Bound.LEAST),
    MIN_SYSTOLIC(RuleUnit.MMHG, Bound.LEAST),
    SYSTOLIC_BELOW(RuleUnit.MMHG, Bound.MOST),
    MIN_DIASTOLIC(RuleUnit.MMHG, Bound.LEAST),
    DIASTOLIC_BELOW(RuleUnit.MMHG, Bound.MOST),
    MIN_PULSE(RuleUnit.PER_MINUTE, Bound.LEAST),
    MAX_PULSE(RuleUnit.PER_MINUTE, Bound.MOST),
    /** Within six months. */
    MAX_WEIGHT_LOSS(RuleUnit.PERCENT, Bound.MOST),
    MIN_PROTEIN(RuleUnit.G_PER_L, Bound.LEAST),
    /** How old the test of the protein may be. */
    PROTEIN_MONTHS(RuleUnit.MONTHS, Bound.MOST),
    MIN_PLATELETS(RuleUnit.GIGA_PER_L, Bound.LEAST),
    /** Granulocytes and stem cells: so often at the most, within so many days. */
    CELL_TIMES(RuleUnit.TIMES, Bound.MOST),
    CELL_DAYS(RuleUnit.DAYS, Bound.LEAST),
    /** Between a donation and work that asks for all of one's strength or attention. */
    REST_HOURS(RuleUnit.HOURS, Bound.LEAST);

    private enum Bound {
        LEAST,
        MOST
    }

    private final RuleUnit unit;
    private final Bound bound;

    RuleCode(RuleUnit unit, Bound bound) {
        this.unit = unit;
        this.bound = bound;
    }

    public RuleUnit unit() {
        return unit;
    }

    /** Orders rules from the least to the most strict. */
    int compareStrictness(Rule one, Rule other) {
        int order = one.amount().compareTo(other.amount());
        return bound == Bound.LEAST ? order : -order;
    }
}
