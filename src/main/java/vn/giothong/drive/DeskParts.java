package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of the desk's page with what each shows; a head is ahead while the drive's day has not come, and medical for who may read why people are deferred. */
final class DeskParts {
    private DeskParts() {}

    record Head(UUID id, String code, String name, LocalDate heldOn, String venue, boolean ahead, boolean medical) {}

    record Option(String value, String text) {}

    /** The volumes have the digits from 1, the two other results those that follow, of which there are nine. */
    record Choices(
            UUID saveId, List<Integer> volumes, List<Option> reasons, List<Option> components, List<Option> slots) {
        static final int MOST_VOLUMES = 7;

        public int deferDigit() {
            return volumes.size() + 1;
        }

        public int leftDigit() {
            return volumes.size() + 2;
        }
    }

    record Candidate(
            UUID donorId, String fullName, @Nullable Integer birthYear, String chapterName) {}

    record Adding(List<Candidate> candidates, List<Option> sexes, List<Option> communes) {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPage(
            Head drive,
            DeskReading.Board board,
            String q,
            DeskFinds.Finds found,
            @Nullable DeskLine line,
            @Nullable Adding adding,
            Choices choices,
            long awaited)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskBoard(Head drive, DeskReading.Board board) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskResults(Head drive, String q, DeskFinds.Finds found) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPanel(Head drive, DeskLine line, Choices choices) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskAdding(Head drive, Adding newcomer) implements TemplateInstance {}
}
