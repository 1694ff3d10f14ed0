package vn.giothong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** The words that a donor agrees to, in both languages, with the days on which they are put to people. */
@Entity
class ConsentText extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    public int textVersion;
    public String textVi;
    public String textEn;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected ConsentText() {}

    String in(String language) {
        return language.equals("en") ? textEn : textVi;
    }

    /** The words of the day for each purpose; the first ever written where none held yet. */
    static Map<Purpose, ConsentText> on(LocalDate day) {
        List<ConsentText> texts = list("order by validFrom desc");
        var found = new EnumMap<Purpose, ConsentText>(Purpose.class);
        texts.stream()
                .filter(text -> !text.validFrom.isAfter(day))
                .forEach(text -> found.putIfAbsent(text.purpose, text));
        texts.stream()
                .sorted(Comparator.comparing(text -> text.validFrom))
                .forEach(text -> found.putIfAbsent(text.purpose, text));
        return found;
    }
}
