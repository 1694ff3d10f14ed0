package vn.giothong.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Accounts;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.account.RoleAssignment;
import vn.giothong.care.CareMember;
import vn.giothong.care.CareTeam;
import vn.giothong.care.CareVolunteer;
import vn.giothong.care.HealthStation;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.drive.Collector;

/** The accounts of the demonstration, one for each role, around the district of Bình Sơn and its town Châu Ổ. */
@ApplicationScoped
public class DemoAccounts {
    public static final String PASSWORD = "giot-hong-demo";

    static final String DONOR_NAME = "Nguyễn Thị Mỹ Duyên";
    static final String CLUB = "CLB-0001";

    static final String TEAM = "Đội tình nguyện Trạm Y tế thị trấn Châu Ổ";

    private static final String LEADER = "Ngô Thị Bích Liên";
    private static final LocalDate TEAM_SINCE = LocalDate.of(2021, 3, 27);
    private static final String PROVINCE = "51";
    private static final String DISTRICT = "524";
    private static final String COMMUNE = "21040";
    private static final String COLLECTOR = "BVDK-QNG";
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final Accounts accounts;
    private final ChapterTrees trees;
    private final Clock clock;

    DemoAccounts(Accounts accounts, ChapterTrees trees, Clock clock) {
        this.accounts = accounts;
        this.trees = trees;
        this.clock = clock;
    }

    /** Opens them all where they are missing. */
    @Transactional
    public void open() {
        if (Account.named("province").isEmpty()) {
            openFirst();
        }
        if (Account.named("team").isEmpty()) {
            hold(open("team", LEADER), Role.TEAM_LEADER, NodeKind.TEAM, team().id);
        }
    }

    private void openFirst() {
        var tree = trees.today();
        var province = chapter(tree, PROVINCE);
        var district = chapter(tree, DISTRICT);
        var commune = chapter(tree, COMMUNE);
        Collector hospital = Collector.<Collector>find("code", COLLECTOR).firstResult();
        for (var name : new String[] {"province", "province2"}) {
            var person = name.equals("province") ? "Phạm Thị Thanh Hà" : "Trần Quốc Bảo";
            var account = open(name, person);
            hold(account, Role.BLOOD_OFFICER, NodeKind.CHAPTER, province);
            hold(account, Role.AWARD_OFFICER, NodeKind.CHAPTER, province);
        }
        hold(open("district", "Nguyễn Văn Long"), Role.DISTRICT_OFFICER, NodeKind.CHAPTER, district);
        hold(open("commune", "Võ Thị Kim Loan"), Role.COMMUNE_OFFICER, NodeKind.CHAPTER, commune);
        hold(open("club", "Lê Minh Tuấn"), Role.CLUB_COORDINATOR, NodeKind.CLUB, club(commune).id);
        hold(open("hospital", "Đỗ Thị Ngọc Ánh"), Role.HOSPITAL, NodeKind.COLLECTOR, hospital.id);
        hold(open("health", "Huỳnh Đức Thịnh"), Role.HEALTH_READER, NodeKind.SYSTEM, null);
        hold(open("finance", "Bùi Thị Phương Mai"), Role.FINANCE_READER, NodeKind.SYSTEM, null);
        hold(open("auditor", "Cao Văn Sơn"), Role.AUDITOR, NodeKind.SYSTEM, null);
        hold(open("admin", "Đặng Hoàng Nam"), Role.SYSTEM_ADMIN, NodeKind.SYSTEM, null);
        hold(open("donor", DONOR_NAME), Role.DONOR, NodeKind.SYSTEM, null);
    }

    private Account open(String username, String fullName) {
        return accounts.openForDemo(username, fullName, PASSWORD);
    }

    private static void hold(Account account, Role role, NodeKind kind, @Nullable UUID node) {
        new RoleAssignment(account.id, role, kind, node, SINCE).persist();
    }

    private Club club(UUID communeId) {
        var club = new Club(CLUB, "CLB Hiến máu tình nguyện Bình Sơn", Club.Kind.GENERAL, communeId, clock.instant());
        club.foundedOn = LocalDate.of(2015, 4, 7);
        club.decisionNumber = "15/QĐ-CTĐ";
        club.persist();
        return club;
    }

    /** The team at the health station of the town, with its leader. */
    private CareTeam team() {
        var commune = chapter(trees.today(), COMMUNE);
        var station = HealthStation.of(commune).orElseThrow();
        var team = new CareTeam(TEAM, commune, station.id, TEAM_SINCE, clock.instant());
        team.decisionNumber = "09/QĐ-CTĐ";
        team.persist();
        var leader = new CareVolunteer(null, LEADER, clock.instant());
        leader.birthYear = 1979;
        leader.persist();
        new CareMember(team.id, leader.id, CareMember.Role.LEADER, TEAM_SINCE).persist();
        return team;
    }

    private static UUID chapter(ChapterTree tree, String code) {
        return tree.all().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
