#include "catalogue/questionnaire/form.hpp"

#include "catalogue/label_text.hpp"
#include "catalogue/publish.hpp"
#include "catalogue/questionnaire/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace catalogue {

namespace {

constexpr auto several = "Choose from the list. Several: separate them with ;";

template <typename Term>
std::vector<std::string> labels_of(std::vector<Term> const& terms) {
    std::vector<std::string> labels;
    labels.reserve(terms.size());
    for (auto const& term : terms) {
        labels.push_back(term.label);
    }
    return labels;
}

FormLine yes_or_no(std::string column, std::string question, std::string how) {
    return {.column = std::move(column),
            .question = std::move(question),
            .how = std::move(how),
            .answer = FormAnswer::choice,
            .choices = {"yes", "no", "not known"}};
}

FormSection what_it_is(Vocabulary const& words) {
    return {
        .title = "The service",
        .lines = {
            {.column = "service_id",
             .question = "Our reference",
             .how = "Please leave it as it is.",
             .answer = FormAnswer::locked},
            {.column = "programme", .question = "Name of the service", .how = "As people know it."},
            {.column = "description", .question = "What it does", .how = "A sentence or two."},
            {.column = "interventions",
             .question = "What kind of service is it?",
             .how = several,
             .answer = FormAnswer::choices,
             .choices = labels_of(words.types)},
            {.column = "focus",
             .question = "What harm is it about?",
             .how = several,
             .answer = FormAnswer::choices,
             .choices = labels_of(words.foci)},
            {.column = "works_with",
             .question = "With whom does it work?",
             .how = "Choose one.",
             .answer = FormAnswer::choice,
             .choices = {"people causing harm", "victim-survivors", "both", "not known"}},
        }};
}

FormSection for_whom(Vocabulary const& words) {
    FormSection section{.title = "Whom it takes", .lines = {}};
    section.lines.push_back(yes_or_no("adults", "Is it for adults?", "18 and over."));
    for (std::uint32_t i = 0; i < words.groups.size(); ++i) {
        auto line = yes_or_no(
            column_name(words, question_of(GroupIndex{i})),
            fmt::format("Is there specific provision for {}?",
                        within_sentence(known_as(words.groups[i]))),
            "By design: it was made for them. No: nothing specific, though they may come.");
        line.choices.insert(line.choices.begin() + 1, "by design");
        section.lines.push_back(std::move(line));
    }
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        section.lines.push_back(yes_or_no(
            column_name(words, question_of(words, RiskIndex{i})),
            fmt::format("Does it take people at {}?", within_sentence(words.risk_levels[i].label)),
            "No: not taken. If you do not sort by risk, say no to every level."));
    }
    section.lines.push_back({.column = "minimum_age",
                             .question = "Youngest age",
                             .how = "In years; blank when there is none.",
                             .answer = FormAnswer::number});
    section.lines.push_back({.column = "maximum_age",
                             .question = "Oldest age",
                             .how = "In years; blank when there is none.",
                             .answer = FormAnswer::number});
    section.lines.push_back({.column = "sex",
                             .question = "For men, women or anyone?",
                             .how = "Choose one.",
                             .answer = FormAnswer::choice,
                             .choices = {"any", "male", "female"}});
    return section;
}

FormSection where_and_how(Vocabulary const& words) {
    return {.title = "Where and how",
            .lines = {
                {.column = "districts",
                 .question = "Districts in which people can use it",
                 .how = "Names of districts, separated by ; or: region-wide, or: national."},
                {.column = "referral_routes",
                 .question = "How do people reach it?",
                 .how = several,
                 .answer = FormAnswer::choices,
                 .choices = labels_of(words.referral_routes)},
                {.column = "victim_support",
                 .question = "Support for those who were harmed",
                 .how = "Integrated: your own. Referral only: you refer them elsewhere.",
                 .answer = FormAnswer::choice,
                 .choices = {"integrated", "referral only", "none", "not known"}},
                yes_or_no("front_door", "Is it the one front door of its district?",
                          "The single place to which anyone may turn first."),
                {.column = "refers_to",
                 .question = "To which services does it send people on?",
                 .how = "Their names, separated by ; or - for none."},
                {.column = "status",
                 .question = "Is it running?",
                 .how = "Choose one.",
                 .answer = FormAnswer::choice,
                 .choices = {"active", "planned", "paused", "closed", "not known"}},
            }};
}

FormLine line_of(Particular const& particular) {
    FormLine line{
        .column = particular.code, .question = particular.question, .how = particular.how};
    if (particular.kind == ParticularKind::yes_no) {
        line.answer = FormAnswer::choice;
        line.choices = {"yes", "no", "not known"};
    } else if (!particular.options.empty()) {
        line.answer =
            particular.kind == ParticularKind::list ? FormAnswer::choices : FormAnswer::choice;
        line.choices = labels_of(particular.options);
        line.choices.emplace_back("not known");
    }
    return line;
}

/// Those that have a question, in the vocabulary's order within their sections.
std::vector<FormSection> particulars(Vocabulary const& vocabulary) {
    std::vector<FormSection> sections;
    for (auto const& particular : vocabulary.particulars) {
        if (particular.question.empty()) {
            continue;
        }
        auto section = std::ranges::find(sections, particular.section, &FormSection::title);
        if (section == sections.end()) {
            section = sections.insert(section, {.title = particular.section, .lines = {}});
            if (!particular.sheet.empty()) {
                section->sheet = particular.sheet;
            }
        }
        section->lines.push_back(line_of(particular));
    }
    return sections;
}

FormSection contacts() {
    return {
        .title = "Contacts of the service",
        .lines = {
            {.column = "website", .question = "Website", .how = "Its address."},
            {.column = "phone", .question = "Telephone", .how = "Of the service, not of a person."},
            {.column = "email", .question = "E-mail", .how = "Of the service, not of a person."}}};
}

FormSection contract() {
    auto const date = [](std::string column, std::string question) {
        return FormLine{.column = std::move(column),
                        .question = std::move(question),
                        .how = "A date such as 2024-03-31. Where your commissioner told us one, "
                               "theirs stands.",
                        .answer = FormAnswer::date};
    };
    return {.title = "Contract",
            .lines = {{.column = "commissioner",
                       .question = "Who commissions it?",
                       .how = "Where they told us themselves, that stands."},
                      {.column = "funder",
                       .question = "Who pays for it?",
                       .how = "Where they told us themselves, that stands."},
                      date("start_date", "Since when?"),
                      date("end_date", "Until when?"),
                      date("funding_end_date", "Paid for until when?")}};
}

FormSection finally() {
    return {
        .title = "Finally",
        .lines = {{.column = "location_visibility",
                   .question = "Who may be shown what of it?",
                   .how = "Public: everyone, all. District: its name and districts, but not "
                          "where it stands. Confidential: neither name nor place. What hides "
                          "more stands.",
                   .answer = FormAnswer::choice,
                   .choices = {"public", "district", "confidential"}},
                  yes_or_no(std::string{publish_column}, "May this be shown in a public directory?",
                            "A site for people who look for help. Only what is public, and "
                            "yes here, is shown; never an address or the times of a group."),
                  {.column = questionnaire::checked_on,
                   .question = "Checked on",
                   .how = "The date on which you looked through this column. With it all that "
                          "stands in the column counts as your answer; without it only what "
                          "you changed.",
                   .answer = FormAnswer::date}}};
}

} // namespace

std::vector<FormSection> form_sections(Vocabulary const& vocabulary) {
    std::vector<FormSection> sections{what_it_is(vocabulary), for_whom(vocabulary),
                                      where_and_how(vocabulary)};
    std::ranges::move(particulars(vocabulary), std::back_inserter(sections));
    for (auto& section : {contacts(), contract(), finally()}) {
        sections.push_back(section);
    }
    return sections;
}

constexpr std::string_view after_the_steps = "# How to answer";

// One paragraph a line of the list, whatever the literals it is broken into.
// NOLINTBEGIN(bugprone-suspicious-missing-comma)
std::vector<std::string_view> guidance_lines(std::size_t sheets) {
    std::vector<std::string_view> lines{
        "# Please tell us about your services",
        "We are mapping services for people causing harm, and those that go with them, to see "
        "where provision is missing and what could be commissioned together. It takes about ten "
        "minutes.",
        "# What to do",
        "1. Go to the sheet 'Your services'. Each column is one of your services.",
        "2. What we found already is filled in. Please correct what is wrong and fill in what is "
        "blank. Only the yellow cells can be changed.",
        "3. In the last line give the date on which you checked the column. Then send this file "
        "back.",
        "A service that is missing goes into one of the empty columns. One that is no longer yours "
        "or has ended: choose 'closed' at 'Is it running?'.",
        after_the_steps,
        "yes: you provide it. by design: you provide it, and it was made for this group.",
        "no: for a risk level, you do not take it. For a group, there is nothing specific for "
        "them; it does not mean that they are turned away.",
        "not known: you cannot tell. That is a good answer; please do not guess.",
        "blank: you say nothing. A blank takes nothing away that we know already.",
        "Lines with a list have an arrow at the right of the cell. Where several answers fit, type "
        "them with a semicolon between.",
        "# Who sees what",
        "The line 'Who may be shown what of it?' decides. When it is blank we show the name of "
        "the service and its districts, and never where it stands. Choose 'confidential' for a "
        "place that must not be found, such as a refuge: then neither its name nor its place "
        "leaves our files.",
        "Please write about services only, and nothing about any person.",
    };
    if (sheets > 1) {
        auto const place = std::ranges::find(lines, after_the_steps);
        lines.insert(
            place, "The sheets after 'Your services' ask more of the same services, mostly yes or "
                   "no. Where you do not know, say so; what does not fit a "
                   "service, leave blank. The date covers them too.");
    }
    return lines;
}
// NOLINTEND(bugprone-suspicious-missing-comma)

} // namespace catalogue
