package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.IdentityVault;
import vn.giothong.person.Abo;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.RhD;

/**
 * Finds who stands at the desk: first among the drive's lines, then among the donors of the host's district by name, and anywhere
 * by a whole phone number, paper or code.
 */
@ApplicationScoped
class DeskFinds {
    private static final int MOST = 8;
    private static final int LONGEST_LINE_NUMBER = 4;

    /** A person found; a line's id, number and state where the person has one on this drive. */
    public record Found(
            UUID donorId,
            String code,
            String fullName,
            @Nullable Integer birthYear,
            UUID chapterId,
            String chapterName,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            @Nullable UUID lineId,
            @Nullable Integer number,
            Registration.@Nullable State state) {
        public String shownNumber() {
            return number == null ? "" : String.format(Locale.ROOT, "%04d", number);
        }
    }

    private final DeskAccess access;
    private final ChapterTrees trees;
    private final IdentityVault vault;

    DeskFinds(DeskAccess access, ChapterTrees trees, IdentityVault vault) {
        this.access = access;
        this.trees = trees;
        this.vault = vault;
    }

    @Transactional
    List<Found> find(Actor actor, UUID driveId, String typed) {
        var drive = access.running(actor, driveId);
        var text = PersonName.tidy(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<UUID, Found>();
        add(found, numbered(drive, text));
        add(found, exactly(drive, text));
        var words = words(text);
        if (found.isEmpty() && !words.isEmpty()) {
            add(found, named(drive, words, " and r.id is not null", null));
            if (found.size() < MOST) {
                add(found, named(drive, words, " and r.id is null and d.chapterId in ?3", area(drive)));
            }
        }
        return found.values().stream().limit(MOST).map(this::placed).toList();
    }

    private static void add(Map<UUID, Found> found, List<Found> more) {
        more.forEach(one -> found.putIfAbsent(one.donorId(), one));
    }

    private static List<String> words(String text) {
        var folded = PersonName.fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private List<UUID> area(Drive drive) {
        var tree = trees.today();
        return List.copyOf(tree.subtree(tree.area(drive.chapterId)));
    }

    private static List<Found> numbered(Drive drive, String text) {
        if (text.length() > LONGEST_LINE_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        return query(drive, "r.number = ?3", List.of(Integer.valueOf(text)));
    }

    /** A whole code, phone number or paper; none of them is told by its beginning. */
    private List<Found> exactly(Drive drive, String text) {
        var found = new ArrayList<>(query(drive, "d.code = ?3", List.of(text.toUpperCase(Locale.ROOT))));
        var phone = PhoneNumber.parse(text).value();
        if (phone != null) {
            found.addAll(query(drive, "d.phone = ?3", List.of(phone.e164())));
        }
        var paper = IdentityNumber.parse(text, false).value();
        if (paper != null) {
            found.addAll(query(drive, "d.identityHash = ?3", List.of(vault.hash(paper))));
        }
        return found;
    }

    /** Whole words but the last, which may be unfinished; in any order. */
    private static List<Found> named(Drive drive, List<String> words, String scope, @Nullable Object scoped) {
        var condition = new StringBuilder("1 = 1");
        var values = new ArrayList<Object>();
        values.add(scoped == null ? 0 : scoped);
        for (int i = 0; i < words.size(); i++) {
            var last = i == words.size() - 1;
            condition
                    .append(" and exists (select 1 from DonorWord w")
                    .append(i)
                    .append(" where w")
                    .append(i)
                    .append(".donorId = d.id and w")
                    .append(i)
                    .append(last ? ".word like ?" : ".word = ?")
                    .append(i + 4)
                    .append(')');
            values.add(last ? words.get(i) + "%" : words.get(i));
        }
        if (scoped == null) {
            condition.append(" and 0 = ?3");
        }
        return query(drive, condition + scope, values);
    }

    private static List<Found> query(Drive drive, String condition, List<Object> values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.fullName, d.birthYear, d.chapterId, '', d.abo, d.rhD, r.id, r.number, r.state"
                                + " from Donor d left join Registration r on r.donorId = d.id and r.driveId = ?1"
                                + " and r.state <> ?2 where d.state = vn.giothong.donor.Donor.State.ACTIVE and "
                                + condition + " order by d.sortName",
                        Found.class)
                .setParameter(1, drive.id)
                .setParameter(2, Registration.State.WITHDRAWN)
                .setMaxResults(MOST);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 3, values.get(i));
        }
        return query.getResultList();
    }

    private Found placed(Found found) {
        return new Found(
                found.donorId(),
                found.code(),
                found.fullName(),
                found.birthYear(),
                found.chapterId(),
                trees.today().name(found.chapterId()),
                found.abo(),
                found.rhD(),
                found.lineId(),
                found.number(),
                found.state());
    }
}
