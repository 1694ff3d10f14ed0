package vn.giothong.donor;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import vn.giothong.World;

/** Donors of the town of Châu Ổ, entered by the officer of the commune. */
public final class DonorWorld {
    private DonorWorld() {}

    /** The record of somebody new with these fields, whoever else is like it. */
    public static JsonPath enter(Map<String, ?> fields) {
        var body = new HashMap<String, Object>(Map.of("chapterId", World.chapter("21040"), "confirmNew", true));
        body.putAll(fields);
        return World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
