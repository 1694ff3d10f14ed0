package vn.giothong.funding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the steps of all rules that ever were are called in one language; a code that no rule knows stands for itself. */
record StepNames(Map<String, String> names) {
    public String of(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }
}
