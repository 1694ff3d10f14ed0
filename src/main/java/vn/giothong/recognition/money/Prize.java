package vn.giothong.recognition.money;

import vn.giothong.recognition.ladder.AuthorityLevel;

/** An award of a form for somebody, decided at a level. */
public record Prize(Award award, Payee subjectKind, AuthorityLevel level) {}
