package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.person.PersonName;

/** Clubs and donors for the tests of this room. */
final class ClubWorld {
    private ClubWorld() {}

    /** A new club of the commune whose officer is the account {@code commune}. */
    static String club(String name) {
        return World.as("commune")
                .body(Map.of(
                        "name",
                        name,
                        "kind",
                        "GENERAL",
                        "chapterId",
                        World.chapter("21040"),
                        "foundedOn",
                        "2018-05-19",
                        "decisionNumber",
                        "12/QĐ-CTĐ"))
                .post("/api/v1/clubs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The club whose coordinator is the account {@code club}. */
    static String own() {
        return World.as("club")
                .get("/api/v1/clubs?q=CLB-0001")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static UUID donor(String name, String chapterCode) {
        var id = Ids.next();
        var chapter = UUID.fromString(World.chapter(chapterCode));
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery(
                        "insert into donor (id, code, full_name, folded_name, sort_name, chapter_id, abo, rh_d,"
                                + " opening_count, state, origin, kept, donation_count, created_at, version)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, 'O', 'POSITIVE', 0, 'ACTIVE', 'PERSON', true, 0, now(), 0)")
                .setParameter(1, Ids.bytes(id))
                .setParameter(2, "T" + id.toString().substring(24))
                .setParameter(3, name)
                .setParameter(4, PersonName.fold(name))
                .setParameter(5, new PersonName(name).sortKey())
                .setParameter(6, Ids.bytes(chapter))
                .executeUpdate());
        return id;
    }
}
