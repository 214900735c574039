#include "mapper/workspace/service.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/workspace/codes.hpp"
#include "mapper/workspace/file.hpp"
#include "mapper/workspace/particulars.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <unordered_map>

namespace mapper {

namespace {

using catalogue::Profile;
using catalogue::QuestionIndex;
using catalogue::Visibility;
using catalogue::Vocabulary;

/// Runs `act` on each kind of term that a profile states: its name in the table, the vocabulary's
/// terms and the profile's set of them. Types are a list, not a set, and not among these.
template <typename AnyProfile, typename Act>
void each_term_set(Vocabulary const& vocabulary, AnyProfile& profile, Act act) {
    act("focus", vocabulary.foci, profile.foci);
    act("designed_for", vocabulary.groups, profile.designed_for);
    act("approach", vocabulary.approaches, profile.approaches);
    act("referral_route", vocabulary.referral_routes, profile.referral_routes);
}

class Writer {
public:
    Writer(Database const& database, Vocabulary const& vocabulary)
        : database_{database}
        , vocabulary_{vocabulary} {
        for (std::uint32_t at = 0; at < catalogue::question_count(vocabulary); ++at) {
            questions_.push_back(catalogue::column_name(vocabulary, QuestionIndex{at}));
        }
    }

    void write(Disclosed const& service, std::int64_t import, int srid) {
        bool const hidden = service.visibility == Visibility::confidential;
        auto const site = service.open ? service.open->site : std::nullopt;
        auto const& profile = service.profile;
        insert_.run(
            import, hidden ? "" : service.id, service.provider, service.programme,
            code(service.visibility), service.source.file, service.source.sheet, service.source.row,
            code(service.area.reach), code(service.area.basis), service.area.declared_districts,
            service.area.nowhere_because, code(profile.types_answer), code(profile.types_basis),
            code(profile.works_with), code(profile.works_with_basis), code(profile.foci_answer),
            code(profile.foci_basis), code(profile.sex), profile.ages.minimum, profile.ages.maximum,
            code(profile.victim_support), code(profile.front_door.value),
            code(profile.front_door.basis), code(profile.status), text_of(profile.dates.start),
            text_of(profile.dates.end), text_of(profile.dates.funding_end),
            text_of(profile.dates.source), service.source.stated, code(profile.row_basis),
            text_of(profile.answered_on), code(service.referrals.answer), service.referrals.untold,
            code(profile.routes_answer), code(profile.in_scope), service.scope_reason,
            site ? std::optional{site->x} : std::nullopt,
            site ? std::optional{site->y} : std::nullopt, srid);
        auto const id = database_.last_row_id();
        write_terms(profile, id);
        write_answers(profile, id);
        particulars_.write(id, profile.particulars);
        write_origins(profile, id);
        for (auto const district : service.area.districts) {
            insert_district_.run(id, district.value + 1);
        }
        for (std::size_t at = 0; at < service.referrals.to.size(); ++at) {
            insert_referral_.run(id, at, service.referrals.to[at]);
        }
        if (service.open) {
            std::size_t position = 0;
            for (auto const& [column, text] : service.open->details) {
                insert_detail_.run(id, position++, column, text);
            }
        }
    }

private:
    void write_terms(Profile const& profile, std::int64_t id) {
        std::size_t position = 0;
        for (auto const type : profile.types) {
            insert_term_.run(id, "type", position++, vocabulary_.types[type.value].code);
        }
        each_term_set(vocabulary_, profile,
                      [&](char const* kind, auto const& terms, auto const& set) {
                          for (std::uint32_t at = 0; at < terms.size(); ++at) {
                              if (set.contains({at})) {
                                  insert_term_.run(id, kind, at, terms[at].code);
                              }
                          }
                      });
    }

    void write_answers(Profile const& profile, std::int64_t id) {
        for (std::size_t at = 0; at < profile.answers.size() && at < questions_.size(); ++at) {
            auto const answer = profile.answers[at];
            if (answer != catalogue::GivenAnswer{}) {
                insert_answer_.run(id, questions_[at], code(answer.value), code(answer.basis));
            }
        }
    }

    void write_origins(Profile const& profile, std::int64_t id) {
        for (auto const& origin : profile.origins) {
            auto const& cell = origin.cell;
            insert_origin_.run(id, origin.answer, code(origin.basis), origin.source,
                               text_of(origin.date), cell.file, cell.sheet, cell.row, cell.column,
                               cell.cell, origin.before);
        }
    }

    Database const& database_;
    Vocabulary const& vocabulary_;
    std::vector<std::string> questions_;
    Statement insert_{
        database_,
        "INSERT INTO service (import, service_id, provider, programme, visibility, file, sheet, "
        "row, reach, area_basis, declared_districts, nowhere_because, types_answer, types_basis, "
        "works_with, works_with_basis, foci_answer, foci_basis, sex, minimum_age, maximum_age, "
        "victim_support, front_door, front_door_basis, status, start_date, end_date, "
        "funding_end_date, source_date, source, row_basis, answered_on, referrals, "
        "referrals_untold, routes_answer, in_scope, scope_reason, geometry) VALUES (?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "MakePoint(?, "
        "?, "
        "?))"};
    Statement insert_term_{
        database_, "INSERT INTO service_term (service, kind, position, term) VALUES (?, ?, ?, ?)"};
    Statement insert_answer_{
        database_,
        "INSERT INTO service_answer (service, question, answer, basis) VALUES (?, ?, ?, ?)"};
    ParticularWriter particulars_{database_, vocabulary_};
    Statement insert_origin_{database_,
                             "INSERT INTO answer_origin (service, answer, basis, source, date, "
                             "file, sheet, row, name, cell, before) VALUES (?, ?, ?, ?, ?, ?, "
                             "?, ?, ?, ?, ?)"};
    Statement insert_district_{database_,
                               "INSERT INTO service_district (service, district) VALUES (?, ?)"};
    Statement insert_referral_{
        database_, "INSERT INTO service_referral (service, position, refers_to) VALUES (?, ?, ?)"};
    Statement insert_detail_{
        database_,
        "INSERT INTO service_detail (service, position, name, text) VALUES (?, ?, ?, ?)"};
};

std::optional<int> age(Statement const& row, int column) {
    auto const age = row.maybe_integer(column);
    return age ? std::optional{static_cast<int>(*age)} : std::nullopt;
}

std::optional<base::Date> date(Statement const& row, int column) {
    return base::parse_date(row.text(column));
}

Disclosed service_in(Statement const& row, std::size_t question_count) {
    Disclosed service{.id = row.text(1),
                      .provider = row.text(2),
                      .programme = row.text(3),
                      .visibility = from_code(row.text(4), Visibility::confidential),
                      .source = {.file = row.text(5),
                                 .sheet = row.text(6),
                                 .row = static_cast<std::size_t>(row.integer(7)),
                                 .stated = row.text(29)},
                      .area = {.reach = from_code(row.text(8), Reach::national),
                               .basis = from_code(row.text(9), AreaBasis::inferred),
                               .districts = {},
                               .declared_districts = row.text(10),
                               .nowhere_because = row.text(11)},
                      .profile = {},
                      .referrals = {},
                      .open = {},
                      .record = 0};
    auto& profile = service.profile;
    profile.types_answer = answer_from(row.text(12));
    profile.types_basis = basis_from(row.text(13));
    profile.works_with = from_code(row.text(14), catalogue::WorksWith::both);
    profile.works_with_basis = basis_from(row.text(15));
    profile.foci_answer = answer_from(row.text(16));
    profile.foci_basis = basis_from(row.text(17));
    profile.sex = from_code(row.text(18), catalogue::Sex::female);
    profile.ages = {.minimum = age(row, 19), .maximum = age(row, 20)};
    profile.victim_support = from_code(row.text(21), catalogue::VictimSupport::none);
    profile.front_door = {.value = answer_from(row.text(22)), .basis = basis_from(row.text(23))};
    profile.status = from_code(row.text(24), catalogue::Status::closed);
    profile.dates = {.start = date(row, 25),
                     .end = date(row, 26),
                     .funding_end = date(row, 27),
                     .source = date(row, 28)};
    profile.row_basis = basis_from(row.text(30));
    profile.answered_on = date(row, 31);
    service.referrals.answer = answer_from(row.text(32));
    service.referrals.untold = static_cast<std::size_t>(row.integer(33));
    profile.routes_answer = answer_from(row.text(34));
    profile.in_scope = answer_from(row.text(35));
    service.scope_reason = row.text(36);
    profile.answers.resize(question_count);
    if (service.visibility == Visibility::open) {
        service.open.emplace();
        if (!row.is_null(37)) {
            service.open->site = geodata::Point{.x = row.number(37), .y = row.number(38)};
        }
    }
    return service;
}

catalogue::AnswerOrigin origin_in(Statement const& row) {
    return {.answer = row.text(1),
            .basis = basis_from(row.text(2)),
            .source = row.text(3),
            .date = date(row, 4),
            .cell = {.file = row.text(5),
                     .sheet = row.text(6),
                     .row = static_cast<std::size_t>(row.integer(7)),
                     .column = row.text(8),
                     .cell = row.text(9)},
            .before = row.text(10)};
}

template <typename Term>
std::unordered_map<std::string, std::uint32_t> positions(std::vector<Term> const& terms) {
    std::unordered_map<std::string, std::uint32_t> result;
    for (std::uint32_t at = 0; at < terms.size(); ++at) {
        result.emplace(terms[at].code, at);
    }
    return result;
}

/// Where a kept word stands among those that the vocabulary has now.
std::uint32_t position_of(std::unordered_map<std::string, std::uint32_t> const& positions,
                          std::string const& word) {
    auto const found = positions.find(word);
    if (found == positions.end()) {
        throw base::Error("the workspace holds the term '" + word +
                          "', which its vocabulary does not; take a copy of it from before.");
    }
    return found->second;
}

class Reader {
public:
    Reader(Database const& database, Vocabulary const& vocabulary)
        : database_{database}
        , vocabulary_{vocabulary} {}

    std::vector<Disclosed> read() {
        Statement query{database_,
                        "SELECT id, service_id, provider, programme, visibility, file, sheet, row, "
                        "reach, area_basis, declared_districts, nowhere_because, types_answer, "
                        "types_basis, works_with, works_with_basis, foci_answer, foci_basis, sex, "
                        "minimum_age, maximum_age, victim_support, front_door, front_door_basis, "
                        "status, start_date, end_date, funding_end_date, source_date, source, "
                        "row_basis, answered_on, referrals, referrals_untold, routes_answer, "
                        "in_scope, scope_reason, "
                        "ST_X(geometry), ST_Y(geometry) FROM service ORDER BY id"};
        auto const questions = catalogue::question_count(vocabulary_);
        query.start();
        while (query.next()) {
            ids_.push_back(query.integer(0));
            services_.push_back(service_in(query, questions));
        }
        read_terms();
        read_answers();
        each_row(particulars_query, [this](Disclosed& service, Statement const& row) {
            put(service.profile.particulars, particular_in(row, vocabulary_));
        });
        each_row(
            "SELECT service, answer, basis, source, date, file, sheet, row, name, cell, before "
            "FROM answer_origin ORDER BY service, answer",
            [](Disclosed& service, Statement const& row) {
                service.profile.origins.push_back(origin_in(row));
            });
        each_row("SELECT service, district FROM service_district ORDER BY service, district",
                 [](Disclosed& service, Statement const& row) {
                     service.area.districts.push_back(
                         {static_cast<std::uint32_t>(row.integer(1) - 1)});
                 });
        each_row("SELECT service, refers_to FROM service_referral ORDER BY service, position",
                 [](Disclosed& service, Statement const& row) {
                     service.referrals.to.push_back(row.text(1));
                 });
        each_row("SELECT service, name, text FROM service_detail ORDER BY service, position",
                 [](Disclosed& service, Statement const& row) {
                     service.open->details.emplace_back(row.text(1), row.text(2));
                 });
        return std::move(services_);
    }

private:
    /// Runs `act` on each row of a query in the order of services, with the row's service.
    template <typename Act>
    void each_row(std::string_view sql, Act act) {
        Statement query{database_, sql};
        query.start();
        std::size_t at = 0;
        while (query.next()) {
            while (ids_[at] != query.integer(0)) {
                ++at;
            }
            act(services_[at], query);
        }
    }

    void read_terms() {
        auto const types = positions(vocabulary_.types);
        std::unordered_map<std::string, std::unordered_map<std::string, std::uint32_t>> sets;
        Profile none;
        each_term_set(vocabulary_, none, [&](char const* kind, auto const& terms, auto const&) {
            sets.emplace(kind, positions(terms));
        });
        each_row("SELECT service, kind, term FROM service_term ORDER BY service, kind, position",
                 [&](Disclosed& service, Statement const& row) {
                     auto const kind = row.text(1);
                     auto const term = row.text(2);
                     if (kind == "type") {
                         service.profile.types.push_back({position_of(types, term)});
                         return;
                     }
                     each_term_set(vocabulary_, service.profile,
                                   [&](char const* set_kind, auto const&, auto& set) {
                                       if (kind == set_kind) {
                                           set.insert({position_of(sets[kind], term)});
                                       }
                                   });
                 });
    }

    void read_answers() {
        std::unordered_map<std::string, std::uint32_t> questions;
        for (std::uint32_t at = 0; at < catalogue::question_count(vocabulary_); ++at) {
            questions.emplace(catalogue::column_name(vocabulary_, QuestionIndex{at}), at);
        }
        each_row("SELECT service, question, answer, basis FROM service_answer ORDER BY service",
                 [&](Disclosed& service, Statement const& row) {
                     service.profile.answers[position_of(questions, row.text(1))] = {
                         .value = answer_from(row.text(2)), .basis = basis_from(row.text(3))};
                 });
    }

    Database const& database_;
    Vocabulary const& vocabulary_;
    std::vector<std::int64_t> ids_;
    std::vector<Disclosed> services_;
};

} // namespace

void write_services(Database const& database, Vocabulary const& vocabulary, std::string const& crs,
                    std::int64_t import, std::vector<Disclosed> const& services) {
    Writer writer{database, vocabulary};
    int const srid = workspace_srid(crs);
    for (auto const& service : services) {
        writer.write(service, import, srid);
    }
}

std::vector<Disclosed> read_services(Database const& database, Vocabulary const& vocabulary) {
    return Reader{database, vocabulary}.read();
}

} // namespace mapper
