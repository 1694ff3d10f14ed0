package vn.giothong.funding;

import java.util.ArrayList;
import java.util.List;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.History;

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

    /** What its members gave while they belonged to it; an opening balance has no days and counts for no family. */
    History history(int family) {
        var gifts = new ArrayList<Gift>();
        for (var member : families.get(family)) {
            for (int i = 0; i < book.recorded(member.donor()); i++) {
                if (member.on(book.day(member.donor(), i))) {
                    gifts.add(book.gift(member.donor(), i));
                }
            }
        }
        return History.of(gifts, null);
    }
}
