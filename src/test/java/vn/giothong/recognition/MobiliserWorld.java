package vn.giothong.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;
import vn.giothong.drive.Bringing;
import vn.giothong.drive.Outcome;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** People who brought others to give, each test in years of its own of which no other knows a donation. */
final class MobiliserWorld {
    static final String PATH = "/api/v1/recognition/mobilisers";
    static final String RULE = "OWN_BROUGHT";

    private MobiliserWorld() {}

    /** A rule of these tests honours three people in a year before 1976, and two and four from then on. */
    static void open() {
        RuleWorld.open(mobilisers("1960-01-01", "1976-01-01", 3));
        RuleWorld.open(newest());
    }

    static void forget() {
        RuleWorld.forget(newest());
    }

    /** As if people had been brought before the register found cases by itself. */
    static void notFound() {
        QuarkusTransaction.requiringNew().run(() -> RuleWorld.forgetCases(newest()));
    }

    private static AwardRule newest() {
        return mobilisers("1976-01-01", null, 2, 4);
    }

    static AwardRule mobilisers(String from, @Nullable String to, int... thresholds) {
        return RuleWorld.ofYears(
                RULE,
                SubjectKind.MOBILISER,
                Measure.PEOPLE_IN_YEAR,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                thresholds);
    }

    static UUID somebody() {
        return DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "sex", "F", "birthYear", 1945))
                .getUUID("id");
    }

    /** A person gives on the day at a drive to which the other brought that person; the statement of it. */
    static UUID brings(UUID bringer, UUID person, String day) {
        var drive = ListWorld.drive(day);
        return QuarkusTransaction.requiringNew().call(() -> {
            var said = AwardWorld.says(drive, person, 1);
            var line = Outcome.<Outcome>findById(said).registrationId;
            new Bringing(line, bringer, Instant.now(), null).persist();
            AwardWorld.settlement().settle(drive, List.of(person));
            return said;
        });
    }

    /** Somebody who brought so many people in the year, one a month. */
    static UUID bringerOf(int people, int year) {
        var bringer = somebody();
        for (int i = 1; i <= people; i++) {
            brings(bringer, somebody(), LocalDate.of(year, i, 10).toString());
        }
        return bringer;
    }

    static ValidatableResponse ranking(String who, Object year, String more) {
        return World.as(who).get(PATH + "?year=" + year + more).then().statusCode(200);
    }

    static ValidatableResponse ranking(int year) {
        return ranking("province", year, "");
    }

    static List<String> names(UUID... donors) {
        return Arrays.stream(donors).map(UUID::toString).toList();
    }
}
