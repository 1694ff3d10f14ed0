package vn.giothong.recognition;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which papers are asked for; what is missing narrows nothing. */
record PaperQuery(
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("state") @Nullable String state,
        @QueryParam("chapterId") @Nullable String chapterId,
        @QueryParam("ceremonyId") @Nullable String ceremonyId,
        @QueryParam("caseId") @Nullable String caseId) {
    @Nullable
    PaperKind ofKind() {
        return CaseQuery.choice("kind", kind, PaperKind.class);
    }

    @Nullable
    PaperState inState() {
        return CaseQuery.choice("state", state, PaperState.class);
    }

    @Nullable
    UUID chapter() {
        return CaseQuery.id("chapterId", chapterId);
    }

    @Nullable
    UUID ceremony() {
        return CaseQuery.id("ceremonyId", ceremonyId);
    }

    @Nullable
    UUID ofCase() {
        return CaseQuery.id("caseId", caseId);
    }

    /** The part of an address that asks for the same again. */
    String again() {
        return Stream.of(
                        AwardChoices.pair("kind", kind),
                        AwardChoices.pair("state", state),
                        AwardChoices.pair("chapterId", chapterId))
                .filter(text -> !text.isEmpty())
                .map(text -> text + "&")
                .collect(Collectors.joining());
    }
}
