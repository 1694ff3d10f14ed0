package vn.giothong.care;

import java.util.List;
import java.util.Map;
import vn.giothong.World;

/** The pages of the team that the account {@code team} leads, with something on each. */
public final class CarePaths {
    private CarePaths() {}

    public static List<String> ofTeam() {
        var team = CareWorld.ownTeam();
        String visit = CareWorld.visit(
                        "team",
                        team,
                        Map.of(
                                "date",
                                "2022-04-10",
                                "followUpOn",
                                "2022-04-20",
                                "support",
                                List.of(Map.of("kind", "GIFT", "valueVnd", 500_000, "sponsor", "Chùa Thiên Ấn"))))
                .statusCode(201)
                .extract()
                .path("id");
        CareWorld.visit("team", team, Map.of("date", "2022-04-25", "state", "PLANNED"))
                .statusCode(201);
        String member =
                World.as("team").get("/api/v1/care-teams/" + team + "/members").path("items[0].id");
        return List.of(
                "/today",
                "/care",
                "/care/teams/" + team + "/edit",
                "/care/teams/" + team + "/members/" + member,
                "/care/visits",
                "/care/visits/new?teamId=" + team,
                "/care/visits/" + visit,
                "/care/visits/" + visit + "/edit");
    }

    /** The station at which that team stands. */
    public static String ownStation() {
        return CareWorld.station(CareWorld.COMMUNE);
    }
}
