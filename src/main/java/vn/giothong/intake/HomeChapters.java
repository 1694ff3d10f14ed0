package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.EndedCommunes;
import vn.giothong.chapter.Level;
import vn.giothong.database.Ids;
import vn.giothong.drive.Drive;
import vn.giothong.person.PersonName;

/**
 * Finds the chapter at home by the address of a list: a commune of the drive's area, by the names of that day and of today. People go on
 * writing the name of a commune that has ended, however short it stood; of what ended lately the one that has its people now is the home.
 */
@ApplicationScoped
class HomeChapters {
    private static final Pattern KIND = Pattern.compile("^(xã|phường|thị trấn|đặc khu) ");
    private static final int MOST_STEPS = 10;
    private static final int YEARS_BACK = 5;

    private final ChapterTrees trees;

    HomeChapters(ChapterTrees trees) {
        this.trees = trees;
    }

    /** For one drive; whose address names no commune for sure belongs to the host. */
    Finder of(Drive drive) {
        var then = trees.on(drive.heldOn);
        var today = trees.today();
        var places = new ArrayList<Place>();
        addCommunes(places, then, drive.chapterId);
        addCommunes(places, today, drive.chapterId);
        var area = new HashSet<>(then.subtree(then.area(drive.chapterId)));
        area.addAll(today.subtree(today.area(drive.chapterId)));
        var former = new ArrayList<Place>();
        EndedCommunes.since(drive.heldOn.minusYears(YEARS_BACK), today.day(), area)
                .forEach(commune -> former.add(new Place(commune.id(), bare(commune.name()))));
        former.removeIf(place -> places.stream().anyMatch(other -> other.name().equals(place.name())));
        places.addAll(former);
        places.sort(Comparator.comparing((Place place) -> place.name().length()).reversed());
        return new Finder(places, today, drive.chapterId);
    }

    private static void addCommunes(List<Place> places, ChapterTree tree, UUID host) {
        for (var id : tree.subtree(tree.area(host))) {
            tree.find(id)
                    .filter(node -> node.level() == Level.COMMUNE)
                    .map(node -> new Place(id, bare(node.name())))
                    .filter(place -> !places.contains(place))
                    .ifPresent(places::add);
        }
    }

    private static String bare(String name) {
        return KIND.matcher(PersonName.tidy(name).toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private record Place(UUID id, String name) {}

    /** Knows the communes of one area. */
    static final class Finder {
        private final List<Place> places;
        private final ChapterTree today;
        private final UUID host;

        private Finder(List<Place> places, ChapterTree today, UUID host) {
            this.places = places;
            this.today = today;
            this.host = host;
        }

        UUID find(@Nullable String address) {
            var text = address == null ? "" : PersonName.tidy(address).toLowerCase(Locale.ROOT);
            var folded = PersonName.fold(text);
            // Bình Thanh and Bình Thạnh are two communes: accents count wherever the list has any
            var found = text.equals(folded) ? named(folded, true) : named(text, false);
            return found == null ? current(host) : current(found);
        }

        private @Nullable UUID named(String text, boolean withoutAccents) {
            var hits = places.stream()
                    .filter(place -> mentions(text, withoutAccents ? PersonName.fold(place.name()) : place.name()))
                    .toList();
            if (hits.isEmpty()) {
                return null;
            }
            var longest = hits.get(0).name().length();
            var ids = hits.stream()
                    .filter(place -> place.name().length() == longest)
                    .map(Place::id)
                    .distinct()
                    .toList();
            return ids.size() == 1 ? ids.get(0) : null;
        }

        private static boolean mentions(String text, String name) {
            return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])")
                    .matcher(text)
                    .find();
        }

        private UUID current(UUID id) {
            var next = id;
            for (int step = 0; step < MOST_STEPS && today.find(next).isEmpty(); step++) {
                var heirs = heirs(next);
                if (heirs.size() != 1) {
                    return host;
                }
                next = heirs.get(0);
            }
            return next;
        }

        @SuppressWarnings("unchecked") // a native query knows no types
        private static List<UUID> heirs(UUID id) {
            List<byte[]> heirs = Panache.getEntityManager()
                    .createNativeQuery("select to_id from chapter_succession where from_id = ?1", byte[].class)
                    .setParameter(1, Ids.bytes(id))
                    .getResultList();
            return heirs.stream().map(Ids::of).toList();
        }
    }
}
