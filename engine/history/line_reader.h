// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines of a stream, none longer than is sensible: what is no history may have no line end at all (a device, a
// picture of ten gigabytes), and it must be refused before it fills the memory.
#pragma once

#include <cstddef>
#include <cstring>
#include <istream>
#include <string>
#include <vector>

namespace zablab {

class LineReader {
public:
    // A snapshot of a whole tree is one line; a million nodes fit.
    static constexpr std::size_t kLongest = std::size_t{256} * 1024 * 1024;

    explicit LineReader(std::istream &in, std::size_t longest = kLongest)
        : in_(in),
          longest_(longest),
          block_(std::size_t{64} * 1024)
    {}

    // False: there is no line any more, or this one is too long.
    bool next(std::string &line)
    {
        line.clear();
        cut_ = false;
        for (bool any = false;; any = true) {
            if (at_ == end_ && !fill()) {
                cut_ = any;
                return any;
            }
            const char *begin = block_.data() + at_;
            const void *found = std::memchr(begin, '\n', end_ - at_);
            const std::size_t length =
                found ? static_cast<std::size_t>(static_cast<const char *>(found) - begin) : end_ - at_;
            tooLong_ = line.size() + length > longest_;
            if (tooLong_)
                return false;
            line.append(begin, length);
            at_ += length + (found ? 1 : 0);
            if (found)
                return true;
        }
    }
    bool cut() const { return cut_; } // the last line has no line end
    bool tooLong() const { return tooLong_; }

private:
    bool fill()
    {
        in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
        at_ = 0;
        end_ = static_cast<std::size_t>(in_.gcount());
        return end_ != 0;
    }

    std::istream &in_;
    const std::size_t longest_;
    std::vector<char> block_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    bool cut_ = false;
    bool tooLong_ = false;
};

} // namespace zablab
