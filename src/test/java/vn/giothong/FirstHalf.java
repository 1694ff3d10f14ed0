package vn.giothong;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What one of the two processes runs: rooms that take half of the time together. {@link SecondHalf} runs all others. */
@Suite
@SelectPackages("vn.giothong")
@IncludePackages({
    "vn.giothong.account",
    "vn.giothong.drive",
    "vn.giothong.funding",
    "vn.giothong.intake",
    "vn.giothong.recognition",
    "vn.giothong.web"
})
@IncludeClassNamePatterns(".*(Test|Properties)")
class FirstHalf {}
