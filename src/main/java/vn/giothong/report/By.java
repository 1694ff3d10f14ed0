package vn.giothong.report;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.drive.Dimension;
import vn.giothong.web.Refusal;

/** By what figures are broken down: by something of the drive, or by a dimension of its people. */
enum By {
    CHAPTER("chapter", "d.chapterId"),
    MONTH("month", "year(d.heldOn) * 100 + month(d.heldOn)"),
    YEAR("year", "year(d.heldOn)"),
    DRIVE("drive", "d.id"),
    CAMPAIGN("campaign", "d.campaignCode"),
    COLLECTOR("collector", "d.collectorId"),
    PLACE("place", "d.communeId"),
    EMERGENCY("emergency", "d.emergency"),
    SEX("sex", Dimension.SEX),
    AGE_BAND("ageBand", Dimension.AGE),
    SEX_AGE("sexAge", Dimension.SEX_AGE),
    ABO("abo", Dimension.ABO),
    RH_D("rhD", Dimension.RH_D),
    VOLUME("volume", Dimension.VOLUME),
    COMPONENT("component", Dimension.COMPONENT),
    OCCUPATION("occupation", Dimension.OCCUPATION),
    FIRST_REPEAT("firstRepeat", Dimension.FIRST_TIME),
    DEFERRAL("deferral", Dimension.DEFERRAL);

    private final String code;
    private final @Nullable String expression;
    private final @Nullable Dimension dimension;

    By(String code, String expression) {
        this.code = code;
        this.expression = expression;
        this.dimension = null;
    }

    By(String code, Dimension dimension) {
        this.code = code;
        this.expression = null;
        this.dimension = dimension;
    }

    static By of(@Nullable String code) {
        return code == null
                ? CHAPTER
                : Arrays.stream(values())
                        .filter(by -> by.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badRequest("by", "field_choice"));
    }

    public String code() {
        return code;
    }

    /** The dimension under which kept months have it; null where they have not, and drives have to be read. */
    @Nullable
    String kept() {
        return switch (this) {
            case CHAPTER, DRIVE, PLACE -> null;
            case MONTH, YEAR -> "TOTAL";
            default -> dimension == null ? name() : dimension.name();
        };
    }

    /** What kept months are grouped by. */
    String keptColumn() {
        return switch (this) {
            case MONTH -> "month";
            case YEAR -> "month div 100";
            default -> "item";
        };
    }

    /** The key of kept months as drives have it. */
    @Nullable
    Object key(Object kept) {
        return switch (this) {
            case MONTH, YEAR -> ((Number) kept).intValue();
            case EMERGENCY -> kept.equals("1");
            case COLLECTOR -> Ids.of(HexFormat.of().parseHex((String) kept));
            case CAMPAIGN -> kept.equals(Dimension.UNKNOWN) ? null : kept;
            default -> kept;
        };
    }

    /** What the drives are grouped by; null where their people are. */
    @Nullable
    String expression() {
        return expression;
    }

    /** The row without what this breakdown cannot know. */
    FigureRow knowing(FigureRow row) {
        if (this == DEFERRAL) {
            return row.ofReason();
        }
        return dimension == null ? row : row.ofPeople();
    }

    /** Whether what it is by has no target of its own: a year's is not set by month, campaign, collector or place. */
    boolean partsTarget() {
        return this != CHAPTER && this != YEAR && this != DRIVE;
    }

    @Nullable
    Dimension dimension() {
        return dimension;
    }
}
