package vn.giothong.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Account;
import vn.giothong.account.Actor;
import vn.giothong.account.Role;
import vn.giothong.account.RoleAssignment;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.drive.Collector;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Recounted;
import vn.giothong.drive.Settled;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.household.HouseholdChanged;
import vn.giothong.job.Jobs;
import vn.giothong.recognition.CeremonyExample;
import vn.giothong.recognition.Ladders;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.report.DonorYears;
import vn.giothong.web.SiteAddress;

/** Fills the real province with invented people, clubs and drives, in the caller's transaction: all of it or nothing. */
@ApplicationScoped
class DemoProvince {
    private static final String COLLECTOR = "BVDK-QNG";

    private final DemoAccounts accounts;
    private final Units units;
    private final RuleBooks books;
    private final DonorRows donors;
    private final DriveRows drives;
    private final Figures figures;
    private final DonorYears years;
    private final Jobs jobs;
    private final Ladders ladders;
    private final CeremonyExample ceremony;
    private final Event<HouseholdChanged> families;
    private final Event<Settled> settled;
    private final Event<Recounted> recounted;
    private final SiteAddress site;
    private final AgroalDataSource database;

    DemoProvince(
            DemoAccounts accounts,
            Units units,
            RuleBooks books,
            DonorRows donors,
            DriveRows drives,
            Figures figures,
            DonorYears years,
            Jobs jobs,
            Ladders ladders,
            CeremonyExample ceremony,
            Event<HouseholdChanged> families,
            Event<Settled> settled,
            Event<Recounted> recounted,
            SiteAddress site,
            AgroalDataSource database) {
        this.accounts = accounts;
        this.units = units;
        this.books = books;
        this.donors = donors;
        this.drives = drives;
        this.figures = figures;
        this.years = years;
        this.jobs = jobs;
        this.ladders = ladders;
        this.ceremony = ceremony;
        this.families = families;
        this.settled = settled;
        this.recounted = recounted;
        this.site = site;
        this.database = database;
    }

    Story fill(LocalDate today) {
        accounts.open();
        Panache.getEntityManager().flush();
        var club = firstClub();
        var story = new Story(today, units, club, new Flags(books.current()));
        var cast = Cast.ofAccounts();
        try (var connection = database.getConnection()) {
            writeUnits(connection, story, club, today);
            ChapterTrees.changed();
            donors.write(story.people.everybody(), cast);
            writeDrives(connection, story, cast, today);
            new MemberRows(connection, story.dice, today).write(club, story);
            new FamilyRows(connection, story.dice, today).write(club, story, cast);
            new CallUpRows(connection, story.dice, today).write(club, story, cast);
            new FundingRows(connection, story.dice, today).write(cast, jobs);
            writeAwards(connection, story, cast, today);
            new TargetRows(connection, today).write();
            new ConsentRows(connection, story.dice, today).write(club, story, cast);
            new EntitlementRows(connection, story.dice, today, cast).write(collector());
            new CareRows(connection, story.dice, today, cast).write(story);
            new MessageRows(connection, story.dice, today, cast, site.alone()).write(club, story);
            new BringingRows(connection, story.dice, cast).write(story, today);
        } catch (SQLException broken) {
            throw new IllegalStateException("The demonstration could not be written", broken);
        }
        Account.update("donorId = ?1 where username = 'donor'", story.donor.registered());
        count(story.drives);
        years.rebuild();
        families.fire(new HouseholdChanged(households()));
        settled.fire(new Settled(bringers()));
        recounted.fire(new Recounted(story.drives.stream().map(PlannedDrive::id).collect(Collectors.toSet())));
        honour(today);
        return story;
    }

    /** The committee's cups, from the request to the ceremony at the end of the year. */
    private void honour(LocalDate today) {
        var account = Account.named("province").orElseThrow();
        RoleAssignment post = RoleAssignment.<RoleAssignment>find(
                        "accountId = ?1 and role = ?2", account.id, Role.AWARD_OFFICER)
                .singleResult();
        var held = new Actor.Held(post.role, post.nodeKind, post.nodeId, true);
        var officer = new Actor(account.id, account.username, account.fullName, null, List.of(held));
        var year = LocalDate.of(today.getYear(), 12, 27);
        var on = year.isBefore(today) ? year.plusYears(1) : year;
        ceremony.ahead(
                officer,
                "CUP",
                "Đặng Ngọc Dũng",
                "Lễ tôn vinh người hiến máu tình nguyện năm " + on.getYear(),
                "Hội trường Hội Chữ thập đỏ tỉnh",
                on);
    }

    private static UUID collector() {
        return Collector.<Collector>find("code", COLLECTOR).<Collector>singleResult().id;
    }

    private void writeAwards(Connection connection, Story story, Cast cast, LocalDate today) throws SQLException {
        var rules = ladders.found(SubjectKind.PERSON, today);
        try (var rows = new AwardRows(connection, story.dice, cast, today)) {
            for (var rule : rules) {
                rows.write(rule, story);
            }
            for (var rule : ladders.on(today)) {
                if (rule.active() && rule.measure() == Measure.PEOPLE_IN_YEAR) {
                    for (var one : BringingRows.nominated(story, today)) {
                        rows.nominate(rule, one.person(), one.people(), one.until());
                    }
                }
            }
        }
    }

    private static Set<UUID> households() {
        return Set.copyOf(Panache.getEntityManager()
                .createQuery("select h.id from Household h", UUID.class)
                .getResultList());
    }

    private static Set<UUID> bringers() {
        return Set.copyOf(Panache.getEntityManager()
                .createQuery("select distinct b.donorId from Bringing b", UUID.class)
                .getResultList());
    }

    private PlannedClub firstClub() {
        Club club = Club.<Club>find("code", DemoAccounts.CLUB).singleResult();
        var area = units.areas().stream()
                .filter(one -> one.code().equals(Story.DISTRICT))
                .findFirst()
                .orElseThrow();
        return new PlannedClub(club.id, club.name, club.kind, club.chapterId, area, LocalDate.of(2015, 4, 7), null);
    }

    private void writeUnits(Connection connection, Story story, PlannedClub first, LocalDate today)
            throws SQLException {
        var rows = new UnitRows(connection, story.dice, today);
        rows.chapters(story.planned.chapters());
        rows.clubs(story.planned.clubs(), highestClub() + 1);
        var clubs = new ArrayList<UUID>(List.of(first.id()));
        story.planned.clubs().forEach(club -> clubs.add(club.id()));
        rows.goals(clubs);
        rows.activities(story.planned.clubs());
        var chapters = new ArrayList<UUID>();
        story.planned.chapters().forEach(chapter -> chapters.add(chapter.id()));
        for (var area : story.areas) {
            chapters.add(area.id());
            // in every sixth commune nobody leads the chapter or counts its members
            area.communes().stream()
                    .filter(ignored -> !story.dice.chance(1.0 / 6))
                    .forEach(chapters::add);
        }
        rows.officers(chapters, "Chủ tịch", "Phó Chủ tịch");
        rows.officers(clubs, "Chủ nhiệm", "Phó Chủ nhiệm");
        rows.members(chapters);
        // who signs the province's papers
        var province = Units.coded(units.on(today), "51").orElseThrow().id();
        rows.officers(List.of(province), "Chủ tịch", "Phó Chủ tịch");
    }

    private static int highestClub() {
        return Club.<Club>find("code like 'CLB-%' order by code desc").firstResultOptional().stream()
                .mapToInt(club -> Integer.parseInt(club.code.substring(4)))
                .findFirst()
                .orElse(0);
    }

    private void writeDrives(Connection connection, Story story, Cast cast, LocalDate today) throws SQLException {
        Collector collector = Collector.<Collector>find("code", COLLECTOR).singleResult();
        var lines = story.linesByDrive();
        try (var rows = new LineRows(connection, story.dice, collector.id, cast, today)) {
            for (var drive : story.drives) {
                var of = lines.getOrDefault(drive.id(), List.of());
                var slots = drives.write(drive, of.size(), collector, cast, today);
                Panache.getEntityManager().flush();
                for (var line : of) {
                    rows.add(line, slots);
                }
            }
        }
        Panache.getEntityManager().clear();
    }

    private void count(List<PlannedDrive> planned) {
        for (var drive : planned) {
            figures.recompute(drive.id());
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
        }
    }
}
