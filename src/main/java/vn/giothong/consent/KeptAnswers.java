package vn.giothong.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers to the questions before giving, as they are stored, with the words in which they were asked. */
@ApplicationScoped
class KeptAnswers {
    private final ObjectMapper json;

    KeptAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The code of a question that is no longer known stands for its words. */
    List<Copy.Answered> answered(String stored, String language) {
        return read(stored).entrySet().stream()
                .map(one -> new Copy.Answered(words(one.getKey(), language), day(one.getValue())))
                .toList();
    }

    private Map<String, String> read(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Kept answers cannot be read", broken);
        }
    }

    private static @Nullable LocalDate day(String stored) {
        return stored.isEmpty() ? null : LocalDate.parse(stored);
    }

    private static String words(String code, String language) {
        var text = language.equals("en") ? "q.textEn" : "q.textVi";
        return Panache.getEntityManager()
                .createQuery(
                        "select " + text + " from ScreeningQuestion q where q.code = ?1 order by q.validFrom desc",
                        String.class)
                .setParameter(1, code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(code);
    }
}
