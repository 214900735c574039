#pragma once

#include "catalogue/read_catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The built-in vocabulary of the West Yorkshire suite.
catalogue::Vocabulary const& vocabulary();

/// Reads a CSV text as "s.csv".
catalogue::Catalogue read(std::string_view csv, catalogue::ReadOptions const& options = {});

/// Reads a file of any format under a name.
catalogue::Catalogue read_file(std::string const& name, std::string_view bytes,
                               catalogue::ReadOptions const& options = {});

/// Reads one service: header and cells of columns beside provider "P" and programme "Q".
catalogue::Catalogue read_row(std::string_view columns, std::string_view cells);

/// What the catalogue's problems say, in their order.
std::vector<std::string> messages(catalogue::Catalogue const& catalogue);

/// The one message that there is; otherwise all of them, in lines.
std::string message(catalogue::Catalogue const& catalogue);

/// The sentence with which reading the text stops; empty when it does not.
std::string error_of(std::string_view csv);

/// The same for a file of any format.
std::string error_of_file(std::string const& name, std::string_view bytes,
                          catalogue::ReadOptions const& options = {});
