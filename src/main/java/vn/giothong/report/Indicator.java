package vn.giothong.report;

/**
 * What the health side asks for: name, definition and formula are texts by the code, and the basis is the source that defines it.
 * What cannot be told from donations alone is not collected and says so.
 */
enum Indicator {
    REG("PEOPLE", true),
    UNITS("BAGS", true),
    VOL("ML", true),
    U250("UNITS", true),
    TGT("PERCENT", true),
    OVER("PERCENT", true),
    GE350("PERCENT", true),
    DONORS("PEOPLE", true),
    FIRST("PEOPLE", true),
    REPEAT("PERCENT", true),
    REPEAT_DON("PERCENT", true),
    LAPSED("PEOPLE", true),
    PER1000("PER_1000", true),
    POP("PERCENT", true),
    SESS("DRIVES", true),
    SESS_EMERGENCY("DRIVES", true),
    DEFER("PERCENT", true),
    YIELD("PERCENT", true),
    FEMALE("PERCENT", true),
    YOUNG("PERCENT", true),
    APHERESIS("PERCENT", true),
    VNRD("PERCENT", false),
    NEED("PERCENT", false),
    SAFE("PERCENT", false),
    TTI("PERCENT", false),
    DISCARD("PERCENT", false),
    REACTION("PERCENT", false);

    private final String unit;
    private final boolean collected;

    Indicator(String unit, boolean collected) {
        this.unit = unit;
        this.collected = collected;
    }

    String unit() {
        return unit;
    }

    boolean collected() {
        return collected;
    }
}
