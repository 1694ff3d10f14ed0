package vn.giothong.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The families in a book: a gift counts for the family to which its donor belonged on its day. */
final class Families {
    /** A donor, by number, from a day until before another. */
    record Member(int donor, int from, int until) {
        boolean on(int day) {
            return from <= day && day < until;
        }
    }

    private final DonorBook book;
    private final List<List<Member>> families;

    Families(DonorBook book, List<List<Member>> families) {
        this.book = book;
        this.families = families;
    }

    int size() {
        return families.size();
    }

    int chapter(int family) {
        return book.entry(families.get(family).get(0).donor()).chapter();
    }

    List<Member> members(int family, int day) {
        return families.get(family).stream().filter(one -> one.on(day)).toList();
    }

    /** The days of its gifts in their order. */
    int[] days(int family) {
        var days = new ArrayList<Integer>();
        for (var member : families.get(family)) {
            for (int i = 0; i < book.recorded(member.donor()); i++) {
                var day = book.day(member.donor(), i);
                if (member.on(day)) {
                    days.add(day);
                }
            }
        }
        return days.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int countBy(int family, int day) {
        return (int) Arrays.stream(days(family)).filter(one -> one <= day).count();
    }
}
