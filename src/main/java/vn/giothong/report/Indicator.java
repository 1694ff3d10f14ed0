package vn.giothong.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the health side asks for: name, definition and formula are texts by the code, and the basis is the source that defines it.
 * What cannot be told from donations alone is not collected and says so.
 */
enum Indicator {
    REG("PEOPLE", true, By.CHAPTER),
    UNITS("BAGS", true, By.CHAPTER),
    VOL("ML", true, By.CHAPTER),
    U250("UNITS", true, By.CHAPTER),
    TGT("PERCENT", true, By.CHAPTER),
    OVER("PERCENT", true, By.CHAPTER),
    GE350("PERCENT", true, By.VOLUME),
    DONORS("PEOPLE", true, By.FIRST_REPEAT),
    FIRST("PEOPLE", true, By.FIRST_REPEAT),
    REPEAT("PERCENT", true, By.FIRST_REPEAT),
    REPEAT_DON("PERCENT", true, By.FIRST_REPEAT),
    LAPSED("PEOPLE", true, null),
    PER1000("PER_1000", true, By.CHAPTER),
    POP("PERCENT", true, By.CHAPTER),
    SESS("DRIVES", true, By.CHAPTER),
    SESS_EMERGENCY("DRIVES", true, By.EMERGENCY),
    DEFER("PERCENT", true, By.DEFERRAL),
    YIELD("PERCENT", true, By.CHAPTER),
    FEMALE("PERCENT", true, By.SEX),
    YOUNG("PERCENT", true, By.AGE_BAND),
    APHERESIS("PERCENT", true, By.COMPONENT),
    VNRD("PERCENT", false, null),
    NEED("PERCENT", false, null),
    SAFE("PERCENT", false, null),
    TTI("PERCENT", false, null),
    DISCARD("PERCENT", false, null),
    REACTION("PERCENT", false, null);

    private final String unit;
    private final boolean collected;
    private final @Nullable By rows;

    Indicator(String unit, boolean collected, @Nullable By rows) {
        this.unit = unit;
        this.collected = collected;
        this.rows = rows;
    }

    String unit() {
        return unit;
    }

    boolean collected() {
        return collected;
    }

    /** The breakdown of figures whose rows it counts; those who lapsed gave nothing in the year, so they have none. */
    Optional<By> rows() {
        return Optional.ofNullable(rows);
    }
}
