package vn.giothong.funding;

import org.jspecify.annotations.Nullable;

/** A step that an award is planned for: reached with the given number of gifts, decided and paid at a level; the object goes with it. */
record LadderStep(
        String code,
        SubjectKind subjectKind,
        int threshold,
        @Nullable Award award,
        AuthorityLevel level,
        @Nullable Item item,
        String legalBasis,
        Confidence confidence) {}
