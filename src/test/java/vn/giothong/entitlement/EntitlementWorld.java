package vn.giothong.entitlement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.care.CareWorld;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Drives at which something is owed. */
final class EntitlementWorld {
    private EntitlementWorld() {}

    /** Three who gave 250, 350 and 150 ml, and one who did not. */
    static UUID drive(String day) {
        var drive = ListWorld.drive(day);
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả",
                "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;Hiến",
                "2;" + ListWorld.aName() + "a;21/03/1985;Nam;350;Hiến",
                "3;" + ListWorld.aName() + "b;01/01/1990;Nam;150;Hiến",
                "4;" + ListWorld.aName() + "c;01/01/1991;Nam;;Hoãn");
        return drive;
    }

    /** A drive of today, at whose desk outcomes are corrected. */
    static UUID deskDrive() {
        return ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
    }

    /** The line of somebody who came to the desk. */
    static String line(UUID drive) {
        return World.as("district")
                .body(Map.of("donorId", CareWorld.donor(ListWorld.aName()), "arrived", true))
                .post(lines(drive))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void donated(UUID drive, String line, int volumeMl) {
        conclude(drive, line, Map.of("outcome", "DONATED", "volumeMl", volumeMl));
    }

    static void deferred(UUID drive, String line) {
        conclude(drive, line, Map.of("outcome", "DEFERRED", "reasonCode", "WEIGHT"));
    }

    private static void conclude(UUID drive, String line, Map<String, Object> said) {
        var body = new HashMap<>(said);
        body.put("version", World.as("district").get(lines(drive) + "/" + line).path("version"));
        World.as("district")
                .body(body)
                .put(lines(drive) + "/" + line + "/outcome")
                .then()
                .statusCode(200);
    }

    private static String lines(UUID drive) {
        return "/api/v1/drives/" + drive + "/registrations";
    }
}
