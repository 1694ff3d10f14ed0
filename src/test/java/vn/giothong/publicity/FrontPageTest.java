package vn.giothong.publicity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** What a stranger finds on the front page, far from Bình Sơn where other tests hold their drives. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontPageTest {
    private static final int ON_A_PAGE = 50;
    private static final Pattern DRIVE = Pattern.compile("/drives/([^\"/.]+)\"");
    private static final Pattern FIGURE = Pattern.compile("<span class=\"value\">([^<]*)</span>");

    private final List<UUID> made = new ArrayList<>();

    private static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    private String drive(String communeCode) {
        var id = ListWorld.drive(
                today().plusDays(3).toString(), UUID.fromString(World.chapter(communeCode)), Drive.State.APPROVED);
        made.add(id);
        return QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(id).code);
    }

    /** So that nobody else finds dozens of drives. */
    @AfterEach
    void callOff() {
        QuarkusTransaction.requiringNew()
                .run(() -> made.forEach(id -> Drive.update("state = ?1 where id = ?2", Drive.State.CANCELLED, id)));
    }

    private static String page(int number) {
        return given().get("/?page=" + number).then().statusCode(200).extract().asString();
    }

    /** All of them: other tests hold drives that are ahead too. */
    private static List<String> pages() {
        var pages = new ArrayList<String>();
        do {
            pages.add(page(pages.size()));
        } while (pages.get(pages.size() - 1).contains("rel=\"next\""));
        return pages;
    }

    private static List<String> drives(String page) {
        return DRIVE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void two_communes_of_one_name_stand_apart_and_say_where_they_are() {
        var inTheCity = drive("21025");
        var inTheTown = drive("21439");
        var pages = String.join("", pages());
        assertThat(below(pages, "Phường Nguyễn Nghiêm, Thành phố Quảng Ngãi, Tỉnh Quảng Ngãi"))
                .contains(inTheCity)
                .doesNotContain(inTheTown);
        assertThat(below(pages, "Phường Nguyễn Nghiêm, Thị xã Đức Phổ, Tỉnh Quảng Ngãi"))
                .contains(inTheTown)
                .doesNotContain(inTheCity);
    }

    @Test
    void whoever_follows_a_link_to_such_a_commune_reads_which_it_is() {
        var path = "/drives/" + drive("21439");
        var where = "Hội trường, Phường Nguyễn Nghiêm, Thị xã Đức Phổ, Tỉnh Quảng Ngãi";
        assertThat(given().get(path).asString())
                .contains("<dd>" + where + "</dd>", where + ". Mời bạn đến hiến máu.\">");
        var calendar = given().get(path + "/calendar.ics").asString();
        var event = Biweekly.parse(calendar).first().getEvents().get(0);
        assertThat(event.getLocation().getValue()).isEqualTo(where);
    }

    private static String below(String page, String heading) {
        assertThat(page).contains("<h3>" + heading + "</h3>");
        var from = page.indexOf("<h3>" + heading + "</h3>");
        return page.substring(from, page.indexOf("</ul>", from));
    }

    @Test
    void what_a_page_does_not_hold_is_on_the_next_and_nothing_is_on_both() {
        var all = new HashSet<String>();
        for (int n = 0; n <= ON_A_PAGE; n++) {
            all.add(drive("21439"));
        }
        var found = new ArrayList<String>();
        var pages = pages();
        for (var page : pages) {
            assertThat(drives(page)).hasSizeLessThanOrEqualTo(ON_A_PAGE);
            found.addAll(drives(page));
        }
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(found).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void a_page_beyond_the_last_says_no_untruth() {
        drive("21439");
        drive("21439");
        assertThat(given().get("/?size=1&page=1000").asString())
                .doesNotContain("Chưa có đợt nào")
                .contains("rel=\"prev\"");
    }

    @Test
    void a_full_page_costs_a_phone_less_than_a_hundred_kilobytes() {
        for (int n = 0; n < ON_A_PAGE; n++) {
            drive("21439");
        }
        try (var browser = Browser.open("http://localhost:" + RestAssured.port)) {
            assertThat(FirstVisit.of(browser, "/").bytes()).isPositive().isLessThan(FirstVisit.MOST_BYTES);
        }
    }

    @Test
    void the_figures_of_the_year_grow_with_what_was_given() {
        var before = figures();
        var drive = ListWorld.drive(today().toString());
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả",
                "1;" + ListWorld.aName() + ";06/05/1990;Nam;250;Hiến",
                "2;" + ListWorld.aName() + ";06/05/1991;Nam;350;Hiến",
                "3;" + ListWorld.aName() + ";06/05/1992;Nam;;Hoãn");
        var after = figures();
        assertThat(after.get(0) - before.get(0)).as("donations").isEqualTo(2);
        assertThat(after.get(1) - before.get(1)).as("units of 250 ml").isEqualTo(2.4, within());
        assertThat(after.get(2) - before.get(2)).as("drives").isEqualTo(1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(0.01);
    }

    /** Donations, units and drives of the year, read from the page. */
    private static List<Double> figures() {
        return FIGURE.matcher(page(0))
                .results()
                .map(found -> found.group(1).replace(".", "").replace(',', '.'))
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void who_may_give_stands_on_the_front_page_and_on_that_of_a_drive_by_the_rules_of_the_day() {
        var onePage = given().get("/drives/" + drive("21439")).then().extract().asString();
        for (var page : List.of(page(0), onePage)) {
            assertThat(page)
                    .contains("Từ 18 đến 60 tuổi.")
                    .contains("Nữ từ 42 kg, nam từ 45 kg.")
                    .contains("Lần hiến gần nhất đã qua ít nhất 12 tuần.");
        }
    }
}
