package vn.giothong.merge;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;

/** Two records that the province says are one person's. */
public final class MergeWorld {
    private MergeWorld() {}

    /** A woman of Châu Ổ, born in 1975 unless told otherwise. */
    static UUID donor(String name, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("fullName", name, "birthYear", 1975, "sex", "F"));
        fields.putAll(more);
        return DonorWorld.enter(fields).getUUID("id");
    }

    /** The id of the merge. */
    public static String merge(UUID kept, UUID gone) {
        return World.as("province")
                .body(Map.of("otherId", gone, "reason", "Viết sai dấu"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void unmerge(UUID kept, String merge) {
        undo(kept, merge).statusCode(204);
    }

    static ValidatableResponse undo(UUID kept, String merge) {
        return World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then();
    }
}
