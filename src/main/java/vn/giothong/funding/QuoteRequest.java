package vn.giothong.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Payee;
import vn.giothong.recognition.money.Prize;
import vn.giothong.web.Given;

/** An award of which somebody asks what it pays. */
record QuoteRequest(
        @Nullable Award award,
        @Nullable Payee subjectKind,
        @Nullable AuthorityLevel authorityLevel,
        @Nullable LocalDate decidedOn) {
    Prize prize() {
        return new Prize(
                Given.value("award", award),
                Given.value("subjectKind", subjectKind),
                Given.value("authorityLevel", authorityLevel));
    }

    LocalDate day() {
        return Given.value("decidedOn", decidedOn);
    }
}
