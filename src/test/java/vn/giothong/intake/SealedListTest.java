package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What a file says of people lies encrypted, and shows no identity number. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedListTest {
    private static final String PAPER = "051090123987";
    private static final String[] FILE = {
        "STT;Họ và tên;Năm sinh;Số CCCD;Điện thoại;Thể tích (ml);Mã túi máu;Ghi chú",
        "1;Mạc Thị Kín;1990;" + PAPER + ";0905111777;350;051200229001;số cũ 212345678",
        "2;Mạc Văn Hở;1991;0510911;0905111778;250;051200229002;"
    };

    @Inject
    OldLists oldLists;

    @Inject
    Json json;

    @Inject
    AgroalDataSource database;

    @Test
    void no_column_of_a_list_holds_an_identity_number_in_plain_text() throws Exception {
        var list = ListWorld.csv(ListWorld.drive("2020-03-02"), FILE);
        assertThat(stored(list)).isNotEmpty().noneMatch(content -> holds(content, PAPER));
        assertThat(stored(list)).noneMatch(content -> holds(content, "Mạc Thị Kín"));
    }

    @Test
    void cells_and_notes_show_no_more_of_a_paper_than_its_last_four_characters() {
        var list = ListWorld.csv(ListWorld.drive("2020-03-02"), FILE);
        var rows = ListWorld.rows(list, "");
        assertThat(rows.prettify()).doesNotContain(PAPER, "212345678", "0510911");
        assertThat(rows.getString("items[0].person.identityNumber")).isEqualTo("••••••••3987");
        assertThat(rows.getString("items[0].cells.'Số CCCD'")).isEqualTo("••••••••3987");
        assertThat(rows.getString("items[0].cells.'Ghi chú'")).isEqualTo("số cũ •••••5678");
        assertThat(rows.getString("items[0].cells.'Điện thoại'")).isEqualTo("0905111777");
        assertThat(rows.getString("items[0].cells.'Mã túi máu'")).isEqualTo("051200229001");
        assertThat(rows.getString("items[1].cells.'Số CCCD'")).isEqualTo("•••0911");
    }

    @Test
    void why_somebody_was_deferred_is_read_by_the_hospital_alone() {
        var list = ListWorld.csv(
                ListWorld.drive("2020-03-02"),
                "STT;Họ và tên;Năm sinh;Kết quả;Thể tích (ml);Lý do",
                "1;Mạc Thị Lành;1990;Hoãn;;Viêm gan",
                "2;Mạc Thị Nhẹ;1991;Hoãn: ven nhỏ quá;;");
        var path = "/api/v1/lists/" + list + "/rows";
        var seen = World.as("hospital").get(path).jsonPath();
        assertThat(seen.getList("items.said.reason")).containsExactly("Viêm gan", "ven nhỏ quá");
        assertThat(seen.getString("items[0].cells.'Lý do'")).isEqualTo("Viêm gan");
        var coarse = World.as("district").get(path);
        assertThat(coarse.asString()).doesNotContain("Viêm gan", "nhỏ quá");
        assertThat(coarse.jsonPath().getList("items.said.reason")).containsExactly("Lý do khác", "Ven nhỏ");
        assertThat(coarse.jsonPath().getString("items[1].cells.'Kết quả'")).isEqualTo("Hoãn: Ven nhỏ");
    }

    @Test
    void samples_that_ask_for_columns_hide_papers_too() throws Exception {
        var list = ListWorld.csv(
                ListWorld.drive("2020-03-02"),
                "Mạc Thị Kín;" + PAPER + ";1990;350",
                "Mạc Văn Hở;051091123988;1991;250",
                "Mạc Văn Mở;051092123989;1992;250");
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("NEEDS_COLUMNS");
        assertThat(ListWorld.list(list).prettify()).contains("••••••••3987").doesNotContain(PAPER);
        assertThat(stored(list)).noneMatch(content -> holds(content, PAPER));
    }

    @Test
    void lists_of_an_earlier_release_are_encrypted_at_the_next_start_and_stay_readable() throws Exception {
        var drive = ListWorld.drive("2020-03-02");
        var list = ListWorld.csv(drive, FILE);
        var before = ListWorld.rows(list, "").prettify();
        asAnEarlierReleaseStored(UUID.fromString(list));
        assertThat(stored(list)).anyMatch(content -> holds(content, PAPER));

        oldLists.onStart(new StartupEvent());

        assertThat(stored(list)).noneMatch(content -> holds(content, PAPER));
        assertThat(ListWorld.rows(list, "").prettify()).isEqualTo(before);
        oldLists.onStart(new StartupEvent());
        ListWorld.apply(list);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(2);
    }

    @Test
    void a_row_of_another_list_cannot_be_read_in_its_place() throws Exception {
        var one = ListWorld.csv(ListWorld.drive("2020-03-02"), FILE);
        var other = ListWorld.csv(ListWorld.drive("2020-03-03"), FILE);
        execute("update intake_row a join intake_row b on b.n = a.n set a.reading = b.reading where a.list_id = "
                + hex(one) + " and b.list_id = " + hex(other));
        World.as("district").get("/api/v1/lists/" + one + "/rows").then().statusCode(500);
    }

    private void asAnEarlierReleaseStored(UUID listId) {
        QuarkusTransaction.requiringNew().run(() -> {
            IntakeList.<IntakeList>findById(listId).encrypted = false;
            IntakePiece.<IntakePiece>list("listId", listId)
                    .forEach(piece -> piece.content = json.vault().open(piece.content, listId));
            IntakeRow.<IntakeRow>list("listId", listId)
                    .forEach(row -> row.reading = json.vault().open(row.reading, listId));
        });
    }

    /** Everything that the database has of a list. */
    private List<byte[]> stored(String list) throws SQLException {
        var found = new ArrayList<byte[]>();
        for (var query : List.of(
                "select * from intake_list where id = ",
                "select * from intake_row where list_id = ",
                "select * from intake_piece where list_id = ")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query + hex(list))) {
                while (rows.next()) {
                    var row = new ByteArrayOutputStream();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        var content = rows.getBytes(column);
                        row.writeBytes(content == null ? new byte[0] : content);
                    }
                    found.add(row.toByteArray());
                }
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hex(String id) {
        return "x'" + id.replace("-", "") + "'";
    }

    private static boolean holds(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
