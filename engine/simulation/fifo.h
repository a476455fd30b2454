// SPDX-License-Identifier: GPL-3.0-or-later
//
// A queue in one vector. Most queues of a simulation are empty or hold one thing; a std::deque would
// allocate for each of them, and again for each copy of the world.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace zablab {

template <typename T>
class Fifo {
public:
    bool empty() const { return head_ == items_.size(); }
    std::size_t size() const { return items_.size() - head_; }
    T &operator[](std::size_t i) { return items_[head_ + i]; }
    const T &operator[](std::size_t i) const { return items_[head_ + i]; }
    T &front() { return items_[head_]; }
    T &back() { return items_.back(); }
    void push(T item) { items_.push_back(std::move(item)); }
    T pop()
    {
        T item = std::move(items_[head_]);
        ++head_;
        if (head_ == items_.size()) {
            clear();
        } else if (head_ >= 64 && head_ * 2 >= items_.size()) {
            items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(head_));
            head_ = 0;
        }
        return item;
    }
    void erase(std::size_t i) { items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(head_ + i)); }
    void clear()
    {
        items_.clear();
        head_ = 0;
    }

private:
    std::vector<T> items_;
    std::size_t head_ = 0;
};

} // namespace zablab
