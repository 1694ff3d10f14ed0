package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donor.DonorWorld;
import vn.giothong.web.Formats;

/** Donors of Châu Ổ who agreed to be called, and drives of that commune. */
final class InvitationWorld {
    private InvitationWorld() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    /** A woman born in 1990, Rh positive unless told otherwise; {@code abo} AB keeps the lists of the tests short. */
    static String donor(String rhD) {
        World.token("club");
        return DonorWorld.enter(Map.of(
                        "fullName",
                        "Phan Thị Mời " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
                        "sex",
                        "F",
                        "birthDate",
                        "1990-05-06",
                        "weightKg",
                        60,
                        "phone",
                        "0914000333",
                        "bloodGroup",
                        Map.of("abo", "AB", "rhD", rhD, "evidence", "A")))
                .getString("id");
    }

    static String consenting(String rhD) {
        var donor = donor(rhD);
        agrees(donor, "CALL");
        return donor;
    }

    static void agrees(String donorId, String channel) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery(
                        "insert into consent (id, donor_id, purpose, channel, text_id, given_on, given_at, given_by, given_how)"
                                + " values (?1, ?2, 'INVITATION', ?3, x'019ffe0c0c0070018a01000000000004', ?4, utc_timestamp(6), ?1, 'PAPER')")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, Ids.bytes(UUID.fromString(donorId)))
                .setParameter(3, channel)
                .setParameter(4, today().minusDays(1))
                .executeUpdate());
    }

    static void withdraws(String donorId) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update consent set withdrawn_on = ?1 where donor_id = ?2")
                .setParameter(1, today())
                .setParameter(2, Ids.bytes(UUID.fromString(donorId)))
                .executeUpdate());
    }

    /** An approved drive of Châu Ổ in ten days. */
    static String drive() {
        String collector =
                World.as("hospital").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Ngày hội mời",
                "date",
                today().plusDays(10).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:30",
                "venue",
                "Nhà văn hóa",
                "chapterId",
                World.chapter("21040"),
                "collectorId",
                collector,
                "targetUnits",
                20));
        String drive = World.as("commune")
                .body(body)
                .post("/api/v1/drives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createQuery("update Drive d set d.state = 'APPROVED' where d.id = ?1")
                .setParameter(1, UUID.fromString(drive))
                .executeUpdate());
        return drive;
    }
}
