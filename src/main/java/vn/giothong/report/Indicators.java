package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Component;
import vn.giothong.drive.AgeBand;
import vn.giothong.drive.DriveFigures;
import vn.giothong.person.Sex;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Computes the indicators of a unit and a year. */
@ApplicationScoped
class Indicators {
    /** The indicators of a unit in a year. */
    public record Sheet(int year, UUID chapterId, String name, List<IndicatorValue> items) {}

    private record Ground(
            Sums sums,
            long emergencies,
            Shares shares,
            @Nullable Long target,
            PeopleSums.People people,
            @Nullable Population population) {}

    /** Donations with something: 350 ml or more, of women, of people under 25, of single components. */
    private record Shares(long large, long women, long young, long components) {
        static Shares of(Scope scope) {
            return new Shares(
                    number(By.VOLUME, scope, key -> key.matches("\\d+") && Integer.parseInt(key) >= LARGE_ML),
                    number(By.SEX, scope, key -> key.equals(Sex.F.name())),
                    number(By.AGE_BAND, scope, YOUNG::contains),
                    number(By.COMPONENT, scope, COMPONENTS::contains));
        }

        private static long number(By by, Scope scope, Predicate<String> counts) {
            return FigureSums.by(by, scope).entrySet().stream()
                    .filter(entry -> counts.test(FigureLabels.key(entry.getKey())))
                    .mapToLong(entry -> entry.getValue().donations())
                    .sum();
        }
    }

    private static final int LARGE_ML = 350;
    private static final Set<String> YOUNG = Set.of(AgeBand.UNDER_18.name(), AgeBand.FROM_18_TO_24.name());
    private static final Set<String> COMPONENTS =
            Set.of(Component.RED_CELLS.name(), Component.PLATELETS.name(), Component.PLASMA.name());

    private final Areas areas;
    private final DonorYears years;
    private final ChapterTrees trees;
    private final Clock clock;

    Indicators(Areas areas, DonorYears years, ChapterTrees trees, Clock clock) {
        this.areas = areas;
        this.years = years;
        this.trees = trees;
        this.clock = clock;
    }

    List<IndicatorValue> known(String language) {
        return Arrays.stream(Indicator.values())
                .map(one -> IndicatorValue.of(one, language))
                .toList();
    }

    @Transactional
    public Sheet of(Actor actor, @Nullable UUID chapter, @Nullable Integer asked, String language) {
        var now = LocalDate.now(clock).getYear();
        if (asked != null && (asked < 1990 || asked > now + 2)) {
            throw Refusal.badRequest("year", "field_range", 1990, now + 2);
        }
        int year = asked == null ? now : asked;
        var from = LocalDate.of(year, 1, 1);
        var area = areas.of(
                actor, new FigureQuery.Read(chapter, from, from.plusYears(1).minusDays(1), By.CHAPTER, true));
        var root = area.chapterId();
        if (root == null) {
            throw Refusal.forbidden();
        }
        var ground = ground(area.parts().get(0).scope(), root, year);
        return new Sheet(
                year,
                root,
                area.name(),
                known(language).stream()
                        .map(one -> one.collected() ? value(one, ground, language) : one)
                        .toList());
    }

    private Ground ground(Scope scope, UUID root, int year) {
        var emergencies = FigureSums.by(By.EMERGENCY, scope).getOrDefault(true, Sums.NOTHING);
        var sums = FigureSums.total(scope);
        var set = ReportTarget.ofYear(year, Set.of(root)).get(root);
        return new Ground(
                sums,
                emergencies.drives(),
                Shares.of(scope),
                set == null ? (Long) sums.target() : set,
                years.of(year, trees.today(), root),
                Population.of(root, year).orElse(null));
    }

    private static IndicatorValue value(IndicatorValue one, Ground on, String language) {
        var sums = on.sums();
        long target = on.target() == null ? 0 : on.target();
        var population = on.population();
        var inhabitants = population == null ? 0 : population.people;
        var source = source(population, language);
        return switch (Indicator.valueOf(one.code())) {
            case REG -> one.count(sums.registered());
            case UNITS -> one.count(sums.donations());
            case VOL -> one.count(sums.millilitres());
            case U250 -> one.amount(DriveFigures.units(sums.millilitres()));
            case TGT -> one.share(sums.donations(), target, 100, null);
            case OVER -> sums.donations() > target ? one.share(sums.donations() - target, target, 100, null) : one;
            case GE350 -> one.share(on.shares().large(), sums.donations(), 100, null);
            case DONORS -> one.count(on.people().donors());
            case FIRST -> one.count(on.people().firstTime());
            case REPEAT -> one.share(on.people().repeat(), on.people().donors(), 100, null);
            case REPEAT_DON -> one.share(sums.donations() - sums.firstTime(), sums.donations(), 100, null);
            case LAPSED -> one.count(on.people().lapsed());
            case PER1000 -> one.share(sums.donations(), inhabitants, 1000, source);
            case POP -> one.share(sums.donations(), inhabitants, 100, source);
            case SESS -> one.count(sums.drives() - on.emergencies());
            case SESS_EMERGENCY -> one.count(on.emergencies());
            case DEFER -> one.share(sums.deferrals(), sums.registered(), 100, null);
            case YIELD -> one.share(sums.donations(), sums.registered(), 100, null);
            case FEMALE -> one.share(on.shares().women(), sums.donations(), 100, null);
            case YOUNG -> one.share(on.shares().young(), sums.donations(), 100, null);
            case APHERESIS -> one.share(on.shares().components(), sums.donations(), 100, null);
            case VNRD, NEED, SAFE, TTI, DISCARD, REACTION -> one;
        };
    }

    private static String source(@Nullable Population population, String language) {
        if (population == null) {
            return Texts.text(language, "report_population_none");
        }
        var said = Texts.text(language, "report_population", String.valueOf(population.year), population.source);
        return population.estimated ? said + " (" + Texts.text(language, "report_estimated") + ")" : said;
    }
}
