#include "mapper/disclosing/tellable_texts.hpp"

#include "catalogue/postcode.hpp"

namespace mapper {

bool TellableTexts::may_be_told(std::string const& text) {
    auto const [entry, is_new] = tellable_.try_emplace(text, false);
    if (is_new) {
        if (!leak_check_) {
            leak_check_.emplace(secrets_);
        }
        entry->second = !catalogue::holds_a_place(text) && !leak_check_->find(text);
    }
    return entry->second;
}

} // namespace mapper
