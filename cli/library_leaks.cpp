// Part of the program only where sanitizers are on. Nothing else that leaks is let pass.

/// libxlsxwriter 1.1 copies the formula of a list of choices twice, and forgets one of the copies.
/// Fontconfig forgets a pattern of a font that Pango asks it for.
extern "C" char const* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)

/// The golden cases compare what is printed, so what is let pass is not listed.
extern "C" char const* __lsan_default_options(); // NOLINT(bugprone-reserved-identifier)

extern "C" char const* __lsan_default_options() { // NOLINT(bugprone-reserved-identifier)
    return "print_suppressions=0";
}

extern "C" char const* __lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier)
    return "leak:lxw_strdup\nleak:libfontconfig.so\n";
}
