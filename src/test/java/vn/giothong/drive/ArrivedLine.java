package vn.giothong.drive;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Somebody who has come to the desk of a drive. */
record ArrivedLine(UUID drive, String id) {
    /** At a drive of today, of which nothing else is known. */
    static ArrivedLine today() {
        var drive = DeskStory.drive(DeskStory.today());
        return new ArrivedLine(drive, DeskStory.lines(drive, 1).get(0));
    }

    int version() {
        return DeskStory.version(drive, id);
    }

    ValidatableResponse conclude(Map<String, Object> said) {
        return DeskStory.conclude(drive, id, said);
    }

    String path() {
        return DeskStory.path(drive) + "/" + id;
    }
}
