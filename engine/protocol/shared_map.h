// SPDX-License-Identifier: GPL-3.0-or-later
//
// An ordered map that is copied in constant time: copies share everything, and a change copies only the way from
// the root to what it changes. What has one owner is changed in place. Its shape is a function of its keys alone
// (a treap whose priorities are hashes of the keys), so equal maps have equal shapes.
//
// Copies may live in different threads like copies of any value; one map must not be changed in one thread while
// another one reads that same map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace zablab {

// `Order` gives less(a, b), for keys and for whatever else lookups use, and hash(key): 64 well mixed bits.
template <typename Key, typename Value, typename Order>
class SharedMap {
public:
    struct Item {
        Key key;
        Value value;
    };

private:
    struct Link;
    using LinkPtr = std::shared_ptr<Link>;
    struct Link {
        Item item;
        std::uint64_t priority = 0;
        std::size_t size = 1; // of the whole subtree
        LinkPtr left, right;
    };

public:
    // In the order of the keys. Valid until the map is changed.
    class Iterator {
    public:
        const Item &operator*() const { return path_.back()->item; }
        const Item *operator->() const { return &path_.back()->item; }
        Iterator &operator++()
        {
            const Link *here = path_.back();
            path_.pop_back();
            descend(here->right.get());
            return *this;
        }
        bool operator==(const Iterator &other) const
        {
            const Link *mine = path_.empty() ? nullptr : path_.back();
            const Link *others = other.path_.empty() ? nullptr : other.path_.back();
            return mine == others;
        }

    private:
        friend class SharedMap;
        void descend(const Link *at)
        {
            for (; at; at = at->left.get())
                path_.push_back(at);
        }
        std::vector<const Link *> path_; // those that come at or after this place and above it
    };

    Iterator begin() const
    {
        Iterator place;
        place.descend(root_.get());
        return place;
    }
    Iterator end() const { return {}; }
    // The first item for which `isBefore(key)` no longer holds; it must hold for all keys up to some point only.
    template <typename IsBefore>
    Iterator firstNot(IsBefore &&isBefore) const
    {
        Iterator place;
        for (const Link *at = root_.get(); at;) {
            if (isBefore(at->item.key)) {
                at = at->right.get();
            } else {
                place.path_.push_back(at);
                at = at->left.get();
            }
        }
        return place;
    }
    // How many items come before that one.
    template <typename IsBefore>
    std::size_t countOf(IsBefore &&isBefore) const
    {
        std::size_t count = 0;
        for (const Link *at = root_.get(); at;) {
            if (isBefore(at->item.key)) {
                count += sizeOf(at->left) + 1;
                at = at->right.get();
            } else {
                at = at->left.get();
            }
        }
        return count;
    }

    std::size_t size() const { return sizeOf(root_); }
    bool empty() const { return !root_; }

    // Null when there is none.
    template <typename Wanted>
    const Value *find(const Wanted &wanted) const
    {
        for (const Link *at = root_.get(); at;) {
            if (Order::less(wanted, at->item.key))
                at = at->left.get();
            else if (Order::less(at->item.key, wanted))
                at = at->right.get();
            else
                return &at->item.value;
        }
        return nullptr;
    }
    template <typename Wanted>
    bool contains(const Wanted &wanted) const
    {
        return find(wanted) != nullptr;
    }

    // Inserts, or replaces what is there.
    void set(const Key &key, Value value)
    {
        if (contains(key))
            replace(root_, key, std::move(value));
        else
            insert(root_, Link{{key, std::move(value)}, Order::hash(key), 1, nullptr, nullptr});
    }
    // False, and nothing changed, when the key is there already.
    bool emplace(Key key, Value value)
    {
        if (contains(key))
            return false;
        const std::uint64_t priority = Order::hash(key);
        insert(root_, Link{{std::move(key), std::move(value)}, priority, 1, nullptr, nullptr});
        return true;
    }
    template <typename Wanted>
    bool erase(const Wanted &wanted)
    {
        if (!contains(wanted))
            return false;
        erase(root_, wanted);
        return true;
    }

    // `same(a, b)` compares two values.
    template <typename Same>
    bool equals(const SharedMap &other, Same &&same) const
    {
        return equal(root_.get(), other.root_.get(), same);
    }

private:
    static std::size_t sizeOf(const LinkPtr &link) { return link ? link->size : 0; }
    // To change it, it has to have this one owner only.
    static Link &own(LinkPtr &link)
    {
        if (link.use_count() != 1)
            link = std::make_shared<Link>(*link);
        return *link;
    }
    static void count(Link &link) { link.size = sizeOf(link.left) + 1 + sizeOf(link.right); }
    // Equal hashes are as good as impossible; the shape is a function of the keys even then.
    static bool above(const Link &a, const Link &b)
    {
        return a.priority != b.priority ? a.priority > b.priority : Order::less(a.item.key, b.item.key);
    }

    static void replace(LinkPtr &at, const Key &key, Value &&value)
    {
        LinkPtr *place = &at;
        while (true) {
            Link &here = own(*place);
            if (Order::less(key, here.item.key)) {
                place = &here.left;
            } else if (Order::less(here.item.key, key)) {
                place = &here.right;
            } else {
                here.item.value = std::move(value);
                return;
            }
        }
    }

    static void insert(LinkPtr &at, Link &&fresh)
    {
        if (!at) {
            at = std::make_shared<Link>(std::move(fresh));
            return;
        }
        Link &here = own(at);
        ++here.size;
        if (Order::less(fresh.item.key, here.item.key)) {
            insert(here.left, std::move(fresh));
            if (above(*here.left, here)) { // the left child comes up
                LinkPtr up = std::move(here.left);
                here.left = std::move(up->right);
                count(here);
                up->right = std::move(at);
                at = std::move(up);
                count(*at);
            }
        } else {
            insert(here.right, std::move(fresh));
            if (above(*here.right, here)) {
                LinkPtr up = std::move(here.right);
                here.right = std::move(up->left);
                count(here);
                up->left = std::move(at);
                at = std::move(up);
                count(*at);
            }
        }
    }

    template <typename Wanted>
    static void erase(LinkPtr &at, const Wanted &wanted)
    {
        LinkPtr *place = &at;
        while (true) {
            Link &here = own(*place);
            if (Order::less(wanted, here.item.key)) {
                --here.size;
                place = &here.left;
            } else if (Order::less(here.item.key, wanted)) {
                --here.size;
                place = &here.right;
            } else {
                LinkPtr left = std::move(here.left);
                LinkPtr right = std::move(here.right);
                *place = merged(std::move(left), std::move(right));
                return;
            }
        }
    }

    // Everything in `left` comes before everything in `right`.
    static LinkPtr merged(LinkPtr left, LinkPtr right)
    {
        if (!left)
            return right;
        if (!right)
            return left;
        if (above(*left, *right)) {
            Link &top = own(left);
            top.right = merged(std::move(top.right), std::move(right));
            count(top);
            return left;
        }
        Link &top = own(right);
        top.left = merged(std::move(left), std::move(top.left));
        count(top);
        return right;
    }

    template <typename Same>
    static bool equal(const Link *a, const Link *b, Same &same)
    {
        if (a == b)
            return true; // shared, or both empty
        if (!a || !b || a->size != b->size || Order::less(a->item.key, b->item.key) ||
            Order::less(b->item.key, a->item.key) || !same(a->item.value, b->item.value))
            return false;
        return equal(a->left.get(), b->left.get(), same) && equal(a->right.get(), b->right.get(), same);
    }

    LinkPtr root_;
};

} // namespace zablab
