package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.eligibility.Length;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** The lists of the form of a rule. */
@ApplicationScoped
class RuleChoices {
    /** An entry of a list to choose from. */
    record Choice(String value, String text) {}

    private final Language language;

    RuleChoices(Language language) {
        this.language = language;
    }

    List<Choice> units() {
        return Stream.of(Length.Unit.values())
                .map(unit -> new Choice(unit.name(), Texts.text(language.code(), "eligibilityUnit_" + unit)))
                .toList();
    }

    @Transactional
    public List<Choice> collectors() {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id, c.name from Collector c where c.closedOn is null order by c.name", Object[].class)
                .getResultStream()
                .map(row -> new Choice(((UUID) row[0]).toString(), (String) row[1]))
                .toList();
    }
}
